import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  BELONGING_KINDS,
  type BelongingCounts,
  type BelongingKind,
} from '@/domain/backup/belongings.ts';
import styles from './backup-settings.module.css';

/** What came from a backup beside pictures; nothing where that is nothing. */
export function RestoredBelongings({ counts }: { counts: BelongingCounts }) {
  const kinds = BELONGING_KINDS.filter((kind) => (counts[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      {' '}
      <Trans>What came with them:</Trans>
      <ul className={styles['left']}>
        {kinds.map((kind) => (
          <li key={kind}>{belongingWords(kind, counts[kind] ?? 0)}</li>
        ))}
      </ul>
    </>
  );
}

function belongingWords(kind: BelongingKind, count: number): ReactNode {
  switch (kind) {
    case 'presets':
      return <Plural value={count} one="# preset" other="# presets" />;
    case 'word-lists':
      return <Plural value={count} one="# word list" other="# word lists" />;
    case 'drafts':
      return <Plural value={count} one="# draft" other="# drafts" />;
    case 'past-prompts':
      return <Plural value={count} one="# earlier prompt" other="# earlier prompts" />;
    case 'tables':
      return <Plural value={count} one="# table" other="# tables" />;
    case 'boards':
      return <Plural value={count} one="# board" other="# boards" />;
    case 'brand-kits':
      return <Plural value={count} one="# brand kit" other="# brand kits" />;
    case 'galleries':
      return <Plural value={count} one="# website" other="# websites" />;
    case 'places':
      return (
        <Plural
          value={count}
          one="# place on the web, without its password"
          other="# places on the web, without their passwords"
        />
      );
    case 'published':
      return (
        <Plural value={count} one="Where # gallery is seen" other="Where # galleries are seen" />
      );
    case 'export-habits':
      return <Trans>How your pictures leave the studio</Trans>;
    case 'tombstones':
      return (
        <Plural
          value={count}
          one="The recipe of # deleted picture"
          other="The recipes of # deleted pictures"
        />
      );
    case 'settings':
      return <Trans>Settings that were not changed here yet</Trans>;
  }
}

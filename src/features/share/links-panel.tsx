import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { linkToRecipe } from '@/studio/sharing/picture-link.ts';
import { CopiedText } from './copied-text.tsx';
import styles from './share-sheet.module.css';

/** Several pictures as one text: their prompts, each with the link of its recipe. */
export function LinksPanel({ pictures }: { pictures: readonly Picture[] }) {
  const text = useMemo(
    () =>
      pictures
        .map((picture) => `${picture.recipe.prompt}\n${linkToRecipe(picture).address}`)
        .join('\n\n'),
    [pictures],
  );
  return (
    <div className={styles['panel']}>
      <CopiedText text={text} sent={{ text }} isLong />
      <p className={styles['aside']}>
        <Plural
          value={pictures.length}
          one="# prompt with the link of its recipe."
          other="# prompts, each with the link of its recipe."
        />{' '}
        <Trans>Your keys and connections are never in a link.</Trans>
      </p>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Copy, Ellipsis, FileDown, Star, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { announce } from '@/studio/announcements.ts';
import {
  duplicateConnection,
  moveConnection,
  setDefaultConnection,
} from '@/studio/connections/arrange-connections.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { downloadConnections } from '@/studio/connections/connection-files.ts';
import { paths } from '@/studio/paths.ts';
import { removeConnection } from '@/studio/connections/remove-connection.ts';
import { useWeatherWords } from '@/studio/queue/use-weather-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { Signal } from '@/ui/signal.tsx';
import styles from './connections.module.css';

/** One connection of the list: what it is, and what can be done with it. */
export function ConnectionRow({
  connection,
  isDefault,
  keeping,
  isFirst,
  isLast,
}: {
  connection: Connection;
  isDefault: boolean;
  keeping: KeyKeeping | null;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const { id, kind, name, address } = connection;
  const isSketch = id === SKETCH.id;
  const weather = useWeatherWords();
  const notKept = () =>
    announce(studio.announcements, {
      message: t`This browser could not write that down. Everything is as it was.`,
    });
  const run = (work: Promise<unknown>) => void work.catch(notKept);
  const row = useRef<HTMLLIElement>(null);
  const remove = async () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    const undo = await removeConnection(studio, id);
    neighbour?.querySelector('button')?.focus();
    announce(studio.announcements, {
      message: t`${name} is removed, and its key with it.`,
      action: { label: t`Undo`, run: () => run(undo()) },
    });
  };
  return (
    <li ref={row} className={styles['connection']}>
      <div className={styles['words']}>
        {isSketch ? (
          <span className={styles['name']}>{name}</span>
        ) : (
          <Link href={paths.connection(id)} className={styles['name']}>
            {name}
          </Link>
        )}
        {isDefault && (
          <span className={styles['tag']}>
            <Trans>Default</Trans>
          </span>
        )}
        <span className={styles['aside']}>
          {isSketch ? t(backendWords(kind).what) : t(backendWords(kind).name)}
          {address !== undefined && ` · ${address.replace(/^https?:\/\//, '')}`}
          {keeping === 'device' && ` · ${t`key on this device`}`}
          {keeping === 'session' && ` · ${t`key until Bildwerk is closed`}`}
        </span>
        {!isSketch && (
          <span className={styles['weather']}>
            <Signal look={weather(id).sky}>{weather(id).words}</Signal>
          </span>
        )}
      </div>
      <Popover
        label={t`More for ${name}`}
        className={styles['ellipsis']}
        face={<Ellipsis size={18} aria-hidden />}
      >
        <div className={styles['menu']}>
          <Action
            icon={<Star size={17} aria-hidden />}
            isDisabled={isDefault}
            onClick={() => run(setDefaultConnection(studio, id))}
          >
            <Trans>Make it the default</Trans>
          </Action>
          <Action
            icon={<ArrowUp size={17} aria-hidden />}
            isDisabled={isFirst}
            onClick={() => run(moveConnection(studio, id, -1))}
          >
            <Trans>Move up</Trans>
          </Action>
          <Action
            icon={<ArrowDown size={17} aria-hidden />}
            isDisabled={isLast}
            onClick={() => run(moveConnection(studio, id, 1))}
          >
            <Trans>Move down</Trans>
          </Action>
          {!isSketch && (
            <>
              <Action
                icon={<Copy size={17} aria-hidden />}
                onClick={() => run(duplicateConnection(studio, connection))}
              >
                <Trans>Duplicate without its key</Trans>
              </Action>
              <Action
                icon={<FileDown size={17} aria-hidden />}
                onClick={() => downloadConnections([connection])}
              >
                <Trans>Export without its key</Trans>
              </Action>
              <Action icon={<Trash2 size={17} aria-hidden />} onClick={() => run(remove())}>
                <Trans>Remove</Trans>
              </Action>
            </>
          )}
        </div>
      </Popover>
    </li>
  );
}

function Action({
  icon,
  isDisabled = false,
  onClick,
  children,
}: {
  icon: ReactNode;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      className={styles['action']}
      disabled={isDisabled}
      onClick={({ currentTarget }) => {
        closePopoverAround(currentTarget);
        onClick();
      }}
    >
      {icon}
      {children}
    </Button>
  );
}

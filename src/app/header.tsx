import { useLingui } from '@lingui/react/macro';
import { Images, ListChecks, PenLine, SlidersHorizontal } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { countOpen } from '@/domain/queue/job.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './header.module.css';

/** The name and the places: above on a wide screen, under the thumb on a phone. */
export function Header() {
  const { t } = useLingui();
  const location = useSyncExternalStore(onAddress, pathOfAddress);
  const { queue } = useStudio();
  const open = useStore(queue.state, ({ jobs }) => countOpen(jobs));
  const places = [
    { path: paths.compose, label: t`Compose`, Icon: PenLine },
    { path: paths.gallery, label: t`Gallery`, Icon: Images },
    { path: paths.queue, label: t`Queue`, Icon: ListChecks, count: open },
    { path: paths.settings, label: t`Settings`, Icon: SlidersHorizontal },
  ];
  return (
    <header className={styles['header']}>
      <a href={hrefOf(paths.compose)} className={styles['name']} aria-label="Bildwerk">
        <Mark />
        <span>Bildwerk</span>
      </a>
      <nav className={styles['places']} aria-label={t`Places`}>
        {places.map(({ path, label, Icon, count = 0 }) => (
          <a
            key={path}
            href={hrefOf(path)}
            className={styles['place']}
            aria-current={location === path ? 'page' : location.startsWith(`${path}/`) || undefined}
          >
            <Icon size={18} strokeWidth={1.9} aria-hidden />
            <span>{label}</span>
            {count > 0 && <span className={styles['count']}>{count}</span>}
          </a>
        ))}
      </nav>
    </header>
  );
}

function onAddress(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The router, which knows it as well, comes with the screens. */
function pathOfAddress(): string {
  return location.hash.replace(/^#?\/?/, '/');
}

/** A picture frame whose corner is still on the press. */
function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <path d="M2 2h18v12.5L14.5 20H2Z" fill="var(--accent)" />
      <path d="M2 16.5 8 9l4.2 5 2.3-2.4 5.5 5V20H2Z" fill="var(--paper)" opacity="0.92" />
      <circle cx="14.5" cy="6.8" r="2.1" fill="var(--paper)" />
      <path d="M1 1h20v20H1Z" fill="none" stroke="var(--text)" strokeWidth="2" />
    </svg>
  );
}

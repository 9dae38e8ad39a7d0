import { Plural } from '@lingui/react/macro';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RestoreReport } from '@/studio/backup/restore-backup.ts';
import styles from './backup-settings.module.css';
import { showWhole } from './show-whole.ts';

interface SetAsideReport extends Pick<RestoreReport, 'damaged' | 'damagedCount'> {
  readonly missing?: number;
}

/** A verdict, and the names of what was set aside. */
export function Outcome({
  isGood = false,
  report,
  children,
}: {
  isGood?: boolean;
  report?: SetAsideReport;
  children: ReactNode;
}) {
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <div ref={showWhole} role="status" className={styles['outcome']} data-is-good={isGood}>
      <p className={styles['verdict']}>
        <Icon size={18} aria-hidden />
        <span>{children}</span>
      </p>
      {report && <SetAside report={report} />}
    </div>
  );
}

/** What of a file was there before; nothing where that is nothing. */
export function AlreadyHere({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <Plural
        value={count}
        one="# was here already and stays as it is."
        other="# were here already and stay as they are."
      />
    </>
  );
}

function SetAside({ report: { damaged, damagedCount, missing = 0 } }: { report: SetAsideReport }) {
  return (
    <>
      {missing > 0 && (
        <p>
          <Plural
            value={missing}
            one="# picture is not in the file, though it should be."
            other="# pictures are not in the file, though they should be."
          />
        </p>
      )}
      {damagedCount > 0 && (
        <details>
          <summary>
            <Plural
              value={damagedCount}
              one="# damaged entry was set aside"
              other="# damaged entries were set aside"
            />
          </summary>
          <ul className={styles['damaged']}>
            {damaged.map(({ name, prompt }) => (
              <li key={name}>
                {prompt !== null && <span>{prompt}</span>}
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { GitCompareArrows, Image, Repeat2 } from 'lucide-react';
import type { FamilyMember } from '@/domain/library/lineage.ts';
import { GONE_NAMES } from '@/studio/library/kinship-words.ts';
import { useKin } from '@/studio/library/use-kin.ts';
import { Button } from '@/ui/button.tsx';
import styles from './lineage-screen.module.css';
import type { FamilyActions } from './use-family-actions.ts';

/** What is known of the chosen member, and what can be done with it. */
export function FamilyBar({
  member: { id, is },
  isStart,
  actions,
}: {
  member: FamilyMember;
  isStart: boolean;
  actions: FamilyActions;
}) {
  const { t } = useLingui();
  const { kin } = useKin(id);
  return (
    <section aria-label={t`Chosen picture`} className={styles['bar']}>
      <p>
        <b dir="auto">{kin?.recipe.prompt ?? ''}</b>
        {is !== 'here' && <span>{t(GONE_NAMES[is])}</span>}
      </p>
      {is !== 'lost' && (
        <div className={styles['ways']}>
          <Button onClick={() => actions.open(id)} title="Enter">
            <Image size={16} aria-hidden />
            <Trans>Open</Trans>
          </Button>
          <Button onClick={() => actions.remix(id)} title="R">
            <Repeat2 size={16} aria-hidden />
            <Trans>Remix</Trans>
          </Button>
          {!isStart && (
            <Button onClick={() => actions.compare(id)} title="K">
              <GitCompareArrows size={16} aria-hidden />
              <Trans>Compare with the first</Trans>
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

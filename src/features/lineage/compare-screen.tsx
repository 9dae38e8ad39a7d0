import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowLeftRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { lineagePaths } from '@/studio/library/lineage-paths.ts';
import { paths } from '@/studio/paths.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { IconButton } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { type CompareMode, CompareStage } from './compare-stage.tsx';
import styles from './compare.module.css';
import screenStyles from './lineage-screen.module.css';
import { useCompared } from './use-compared.ts';

/** As wide as a window is at least in which two pictures stand beside each other. */
const WIDE = '(min-width: 701px)';

/** Two pictures, and how they differ. */
export function CompareScreen({ id = '' }: { id?: string }) {
  const { t } = useLingui();
  const { other } = useParams<{ other: string }>();
  const [, navigate] = useLocation();
  const [a, b] = [useCompared(id), useCompared(other)];
  const [mode, setMode] = useState<CompareMode>(() =>
    matchMedia(WIDE).matches ? 'beside' : 'slider',
  );
  const { leave, swap } = useMemo(
    () => ({
      leave: () => (history.length > 1 ? history.back() : navigate(paths.gallery)),
      swap: () => navigate(lineagePaths.compare(other, id), { replace: true }),
    }),
    [navigate, id, other],
  );
  const commands = useMemo(
    () => [
      { id: 'compare.swap', label: t`Swap A and B`, shortcut: 'x', run: swap },
      { id: 'compare.leave', label: t`Back`, shortcut: 'escape', run: leave },
    ],
    [leave, swap, t],
  );
  useCommands(commands);
  const isMissing = [a, b].some(({ kin, isPending }) => kin === null && !isPending);
  if (isMissing)
    return (
      <p role="alert" className={screenStyles['nothing']}>
        <Trans>One of these pictures is not here.</Trans>{' '}
        <Link href={paths.gallery}>
          <Trans>Go to the gallery</Trans>
        </Link>
      </p>
    );
  return (
    <div className={styles['screen']}>
      <header className={screenStyles['top']}>
        <IconButton label={t`Back`} shortcut="Esc" onClick={leave}>
          <ArrowLeft size={20} aria-hidden />
        </IconButton>
        <h1>
          <Trans>Compare</Trans>
        </h1>
        <IconButton label={t`Swap A and B`} shortcut="X" onClick={swap}>
          <ArrowLeftRight size={18} aria-hidden />
        </IconButton>
        <div className={styles['modes']}>
          <ChoiceGroup<CompareMode>
            legend={t`How to compare`}
            value={mode}
            onChange={setMode}
            choices={[
              { value: 'beside', label: t`Side by side` },
              { value: 'slider', label: t`Slider` },
              { value: 'difference', label: t`Difference` },
            ]}
          />
        </div>
      </header>
      <CompareStage a={a} b={b} mode={mode} />
      {a.kin && b.kin && <ComparePanel key={`${id} ${other}`} a={a.kin} b={b.kin} />}
    </div>
  );
}

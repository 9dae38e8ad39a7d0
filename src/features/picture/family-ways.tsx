import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { GitCompareArrows, Network } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { Picture } from '@/domain/library/picture.ts';
import type { Command } from '@/studio/commands.ts';
import { lineagePaths } from '@/studio/library/lineage-paths.ts';
import type { Relatives } from '@/studio/library/use-relatives.ts';
import { useCommands } from '@/studio/use-commands.ts';
import styles from './relatives.module.css';

/** From a picture to its whole family, and to what came of its parent; nothing where it is alone. */
export function FamilyWays({
  picture: { id },
  relatives: { parents, familySize },
}: {
  picture: Picture;
  relatives: Relatives;
}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [parent] = parents;
  const hasFamily = familySize > 1;
  const commands = useMemo(
    (): Command[] => [
      ...(hasFamily
        ? [
            {
              id: 'picture.family',
              label: t`Show the whole family`,
              shortcut: 't',
              run: () => navigate(lineagePaths.family(id)),
            },
          ]
        : []),
      ...(parent === undefined
        ? []
        : [
            {
              id: 'picture.compare',
              label: t`Compare with what it came from`,
              shortcut: 'k',
              run: () => navigate(lineagePaths.compare(parent, id)),
            },
          ]),
    ],
    [hasFamily, id, parent, navigate, t],
  );
  useCommands(commands);
  if (!hasFamily) return null;
  return (
    <nav className={styles['ways']} aria-label={t`Family`}>
      <Link href={lineagePaths.family(id)} title="T">
        <Network size={16} aria-hidden />
        <Plural value={familySize} one="Family of # picture" other="Family of # pictures" />
      </Link>
      {parent !== undefined && (
        <Link href={lineagePaths.compare(parent, id)} title="K">
          <GitCompareArrows size={16} aria-hidden />
          <Trans>Compare with what it came from</Trans>
        </Link>
      )}
    </nav>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ImagePlus, Paintbrush } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { GUIDES } from '@/domain/generation/guides.ts';
import { SKETCH } from '@/domain/generation/connection.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Command } from '@/studio/commands.ts';
import { paths } from '@/studio/paths.ts';
import { GUIDE_NAMES } from '@/studio/compose/recipe-words.ts';
import { useAddReferences } from '@/studio/references/use-add-references.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { Button } from '@/ui/button.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './reference-actions.module.css';

const PaintOver = fetched<{ picture: Picture }>(
  async () => (await import('./paint-over.tsx')).PaintOver,
);

/** What can be started from a picture: a draft with it as reference, or itself painted over. */
export function ReferenceActions({
  picture,
  offersGuides,
}: {
  picture: Picture;
  offersGuides: boolean;
}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const add = useAddReferences();
  const opener = useRef<HTMLButtonElement>(null);
  const isDrawn = picture.recipe.backend === SKETCH.kind;
  const use = () => {
    add.picture(picture);
    navigate(paths.compose);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#prompt')?.focus());
  };

  const commands = useMemo((): Command[] => {
    const label = t`Use as reference`;
    const guides = offersGuides ? GUIDES : [];
    return [
      { id: 'picture.use-as-reference', label, shortcut: 'u', run: use },
      ...guides.map((guide) => {
        const name = t(GUIDE_NAMES[guide]);
        return {
          id: `picture.reference-${guide}`,
          label: t`Use as reference: ${name}`,
          run: () => add.guide(picture, guide),
        };
      }),
      ...(isDrawn
        ? [
            {
              id: 'picture.paint-over',
              label: t`Paint over with …`,
              shortcut: 'o',
              // The palette lies over the screen until it has closed.
              run: () => requestAnimationFrame(() => opener.current?.click()),
            },
          ]
        : []),
    ];
    // `use` is made of what is listed.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [add, picture, offersGuides, isDrawn, navigate, t]);
  useCommands(commands);

  return (
    <div className={styles['actions']}>
      {isDrawn && (
        <Popover
          label={t`Paint over with …`}
          opener={opener}
          className={styles['opener']}
          face={
            <>
              <Paintbrush size={18} aria-hidden />
              <Trans>Paint over with …</Trans>
            </>
          }
        >
          <PaintOver picture={picture} />
        </Popover>
      )}
      <Button look="outlined" title={`${t`Use as reference`} (U)`} onClick={use}>
        <ImagePlus size={18} aria-hidden />
        <Trans>Use as reference</Trans>
      </Button>
    </div>
  );
}

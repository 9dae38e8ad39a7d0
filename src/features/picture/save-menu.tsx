import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown, ImagePlus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { COPY_WAYS, type CopyWay } from '@/domain/export/export-habits.ts';
import { type Guide, GUIDES } from '@/domain/generation/guides.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { GUIDE_NAMES } from '@/studio/compose/recipe-words.ts';
import { copyFactsOf } from '@/studio/export/copy-facts.ts';
import { COPY_WAY_HINTS, COPY_WAY_NAMES } from '@/studio/export/copy-words.ts';
import { useExportHabits } from '@/studio/export/use-export-habits.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { LabelChoice } from './label-choice.tsx';
import styles from './save-menu.module.css';

/** In which ways a picture can be saved, its visible label, and what else there is of a Sketch. */
export function SaveMenu({
  picture,
  offersGuides,
  onSave,
  onSaveGuide,
  onRefer,
}: {
  picture: Picture;
  offersGuides: boolean;
  onSave: (way: CopyWay) => void;
  onSaveGuide: (guide: Guide) => void;
  /** Wants a guide as a reference image. */
  onRefer: (guide: Guide) => void;
}) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Save as …`}
      className={styles['opener']}
      face={<ChevronDown size={16} aria-hidden />}
    >
      <div className={styles['menu']}>
        <Ways picture={picture} onSave={onSave} />
        <LabelChoice picture={picture} />
        {offersGuides && (
          <section className={styles['guides']}>
            <h2>
              <Trans>Beside the picture</Trans>
            </h2>
            <ul>
              {GUIDES.map((guide) => {
                const name = t(GUIDE_NAMES[guide]);
                return (
                  <li key={guide}>
                    <Button className={styles['guide']} onClick={andClose(onSaveGuide, guide)}>
                      {name}
                    </Button>
                    <IconButton
                      label={t`Use as reference: ${name}`}
                      onClick={andClose(onRefer, guide)}
                    >
                      <ImagePlus size={18} aria-hidden />
                    </IconButton>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </Popover>
  );
}

function Ways({ picture, onSave }: { picture: Picture; onSave: (way: CopyWay) => void }) {
  const { t } = useLingui();
  const { data: facts } = useQuery(copyFactsOf(useStudio(), picture));
  const isSigned = facts?.found.hasCredentials ?? false;
  const kept = useExportHabits();
  const usual = kept?.habits.way ?? (isSigned ? 'original' : 'recipe');
  return (
    <ul className={styles['ways']}>
      {COPY_WAYS.map((way) => (
        <li key={way}>
          <Button className={styles['way']} onClick={andClose(onSave, way)}>
            <span className={styles['name']}>
              {t(COPY_WAY_NAMES[way])}
              {way === usual && <Check size={16} aria-label={t`as usual`} />}
            </span>
            <span className={styles['hint']}>
              {t(COPY_WAY_HINTS[way])}{' '}
              {isSigned &&
                (way === 'original' ? (
                  <Trans>Its signature stays whole.</Trans>
                ) : (
                  <Trans>It is signed, and that ends with it.</Trans>
                ))}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Closes the menu and does what was chosen in it. */
function andClose<Choice>(act: (choice: Choice) => void, choice: Choice) {
  return (event: MouseEvent) => {
    closePopoverAround(event.currentTarget);
    act(choice);
  };
}

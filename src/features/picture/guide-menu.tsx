import { useLingui } from '@lingui/react/macro';
import { ChevronDown, ImagePlus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { type Guide, GUIDES } from '@/domain/generation/guides.ts';
import { GUIDE_NAMES } from '@/studio/compose/recipe-words.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import styles from './guide-menu.module.css';

/** What else than the picture itself can be downloaded, or handed over as a reference image. */
export function GuideMenu({
  onChoose,
  onRefer,
}: {
  onChoose: (guide: Guide) => void;
  onRefer: (guide: Guide) => void;
}) {
  const { t } = useLingui();
  return (
    <Popover
      label={t`Save as …`}
      className={styles['opener']}
      face={<ChevronDown size={16} aria-hidden />}
    >
      <ul className={styles['menu']}>
        {GUIDES.map((guide) => {
          const name = t(GUIDE_NAMES[guide]);
          return (
            <li key={guide}>
              <Button className={styles['choice']} onClick={andClose(onChoose, guide)}>
                {name}
              </Button>
              <IconButton label={t`Use as reference: ${name}`} onClick={andClose(onRefer, guide)}>
                <ImagePlus size={18} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}

/** Closes the menu and does what was chosen in it. */
function andClose(act: (guide: Guide) => void, guide: Guide) {
  return (event: MouseEvent) => {
    closePopoverAround(event.currentTarget);
    act(guide);
  };
}

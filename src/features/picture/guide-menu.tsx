import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import type { MouseEvent } from 'react';
import { type Guide, GUIDES } from '@/domain/generation/guides.ts';
import { GUIDE_NAMES } from '@/studio/recipe-words.ts';
import { Button } from '@/ui/button.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './guide-menu.module.css';

/** What else than the picture itself can be downloaded. */
export function GuideMenu({ onChoose }: { onChoose: (guide: Guide) => void }) {
  const { t } = useLingui();
  const choose = (guide: Guide, event: MouseEvent) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onChoose(guide);
  };
  return (
    <Popover
      label={t`Download as …`}
      className={styles['opener']}
      face={<ChevronDown size={16} aria-hidden />}
    >
      <ul className={styles['menu']}>
        {GUIDES.map((guide) => (
          <li key={guide}>
            <Button className={styles['choice']} onClick={(event) => choose(guide, event)}>
              {t(GUIDE_NAMES[guide])}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ListTree } from 'lucide-react';
import { useStore } from 'zustand';
import { readForeignText } from '@/domain/prompt/foreign-text.ts';
import { announce } from '@/studio/announcements.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import type { Note } from './note-line.tsx';

/** Offers to take a text of another tool apart into prompt, what to avoid and settings. */
export function useForeignNote(): readonly Note[] {
  const { t } = useLingui();
  const { draft, announcements } = useStudio();
  const isForeign = useStore(draft, (now) => readForeignText(now.prompt, now) !== null);
  if (!isForeign) return [];
  const sortIn = () => {
    const before = draft.getState();
    const read = readForeignText(before.prompt, before);
    if (read === null) return;
    draft.setState(read);
    announce(announcements, {
      message: t`The prompt is changed`,
      action: { label: t`Undo`, run: () => draft.setState(before, true) },
    });
  };
  return [
    {
      key: 'foreign',
      icon: <ListTree size={16} aria-hidden />,
      words: <Trans>Text of another tool, with what to avoid and settings in it.</Trans>,
      quickWay: (
        <Button onClick={sortIn}>
          <Trans>Sort it in</Trans>
        </Button>
      ),
    },
  ];
}

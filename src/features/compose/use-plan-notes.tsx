import { Trans } from '@lingui/react/macro';
import { Braces, CornerUpLeft, SlidersHorizontal } from 'lucide-react';
import { useStore } from 'zustand';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FlagWords } from './flag-words.tsx';
import type { Note } from './note-line.tsx';

/** What flags become, now or when the draft was last generated, and which names stand for nothing. */
export function usePlanNotes(): readonly Note[] {
  const { draft, plan, movedFlags } = useStudio();
  const now = useStore(draft);
  const moved = useStore(movedFlags);
  const planned = useStore(plan);
  const icon = <SlidersHorizontal size={16} aria-hidden />;
  const notes: Note[] = [];
  if (moved !== null && now === moved.after)
    notes.push({
      key: 'moved',
      icon,
      words: <FlagWords settings={moved.settings} leftOut={moved.leftOut} />,
      quickWay: (
        <Button
          onClick={() => {
            draft.setState(moved.before, true);
            movedFlags.setState(null, true);
          }}
        >
          <CornerUpLeft size={16} aria-hidden />
          <Trans>Put it back into the text</Trans>
        </Button>
      ),
    });
  if (planned === null) return notes;
  const { settings, leftOut, empty } = planned;
  if (Object.keys(settings).length > 0 || leftOut.length > 0)
    notes.push({ key: 'flags', icon, words: <FlagWords settings={settings} leftOut={leftOut} /> });
  if (empty.length > 0)
    notes.push({
      key: 'empty',
      icon: <Braces size={16} aria-hidden />,
      words: <Trans>Nothing is filled in for {empty.join(', ')}: the name itself stands in.</Trans>,
    });
  return notes;
}

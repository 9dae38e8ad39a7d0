import { useChoiceNotes } from './choice-notes.tsx';
import { NoteLine } from './note-line.tsx';
import { SentOpener } from './sent-opener.tsx';
import { useCheckNotes } from './use-check-notes.tsx';
import { useForeignNote } from './use-foreign-note.tsx';
import { usePlanNotes } from './use-plan-notes.tsx';

/** All that is to be known of the prompt before it is sent, in one line. */
export function PromptNotes() {
  const [foreign, plan] = [useForeignNote(), usePlanNotes()];
  const [choice, check] = [useChoiceNotes(), useCheckNotes()];
  return (
    <NoteLine notes={[...foreign, ...plan, ...choice, ...check]}>
      <SentOpener />
    </NoteLine>
  );
}

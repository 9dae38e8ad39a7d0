import { useChoiceNotes } from './choice-notes.tsx';
import { NoteLine } from './note-line.tsx';
import { useCheckNotes } from './use-check-notes.tsx';
import { usePlanNotes } from './use-plan-notes.tsx';

/** All that is to be known of the prompt before it is sent, in one line. */
export function PromptNotes() {
  const [plan, choice, check] = [usePlanNotes(), useChoiceNotes(), useCheckNotes()];
  return <NoteLine notes={[...plan, ...choice, ...check]} />;
}

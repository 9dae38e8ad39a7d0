import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '../use-studio.ts';
import type { PeopleShown } from './look-for-people.ts';

/** A prompt is looked through when typing has paused so long. */
const PAUSE_MS = 600;
const NOBODY: PeopleShown = { unanswered: [], permissions: [], isUncertain: false };

/** Who is to be seen in the pictures of the draft; looked for once typing has paused, or at once when the draft waits for it. */
export function usePeople(): PeopleShown {
  const studio = useStudio();
  const draft = useStore(studio.draft);
  const isAwaited = useStore(studio.draftProblem) === 'people';
  const { prompt, backend, references, permissions } = draft;
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const { lookForPeople } = await import('./look-for-people.ts');
      const found = await lookForPeople(studio, studio.draft.getState());
      if (isCurrent) setPeople(found);
    };
    const timer = setTimeout(() => void look().catch(() => undefined), isAwaited ? 0 : PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [studio, prompt, backend, references, permissions, isAwaited]);
  return people;
}

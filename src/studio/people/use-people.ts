import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '../use-studio.ts';
import { answersFor } from './answers.ts';
import type { PeopleShown } from './look-for-people.ts';

/** A prompt is looked through when typing has paused so long. */
const PAUSE_MS = 600;
const NOBODY: PeopleShown = { people: [], isUncertain: false };

/**
 * Who is to be seen in the pictures of the draft, and what was said of them: some time after it was
 * changed, or at once where pictures wait for it.
 */
export function usePeople(): ReturnType<typeof answersFor> & Pick<PeopleShown, 'isUncertain'> {
  const studio = useStudio();
  const { prompt, backend, references, permissions } = useStore(studio.draft);
  const isAwaited = useStore(studio.draftProblem) === 'people';
  const [{ people, isUncertain }, setShown] = useState(NOBODY);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      // An empty draft shows nobody, and needs no code to tell.
      if (prompt.trim() === '' && references.length === 0) return setShown(NOBODY);
      const { lookForPeople } = await import('./look-for-people.ts');
      const found = await lookForPeople(studio, { prompt, backend, references });
      if (isCurrent) setShown(found);
    };
    const timer = setTimeout(() => void look().catch(() => undefined), isAwaited ? 0 : PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [studio, prompt, backend, references, isAwaited]);
  return { ...answersFor(people, permissions), isUncertain };
}

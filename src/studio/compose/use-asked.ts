import { useStore } from 'zustand';
import type { Draft } from '@/domain/recipe/draft.ts';
import { useStudio } from '../use-studio.ts';

/** The draft as it will be made: with its flags as settings, and with all its pictures counted. */
export function useAsked(): Draft {
  const studio = useStudio();
  const draft = useStore(studio.draft);
  const plan = useStore(studio.plan);
  return plan === null ? draft : { ...draft, ...plan.settings, count: plan.count };
}

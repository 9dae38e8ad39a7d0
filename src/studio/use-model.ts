import { use } from 'react';
import { useStore } from 'zustand';
import type { Model } from '@/domain/generation/model.ts';
import { useStudio } from './use-studio.ts';

/** The model that the draft is for; suspends until its backend has been loaded. */
export function useModel(): Model {
  const { draft, backends } = useStudio();
  const { backend, model } = useStore(draft);
  return use(backends.model(backend, model));
}

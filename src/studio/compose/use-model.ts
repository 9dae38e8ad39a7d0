import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Model } from '@/domain/generation/model.ts';
import { useStudio } from '../use-studio.ts';

/** The model that the draft is for; null until its backend has said what it honours. */
export function useModel(): Model | null {
  const { choice } = useStudio();
  useEffect(() => choice.watch(), [choice]);
  return useStore(choice.state, ({ model }) => model);
}

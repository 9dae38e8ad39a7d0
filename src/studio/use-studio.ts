import { createContext, use } from 'react';
import type { Studio } from './studio.ts';

/** The studio of the page, provided by app. */
export const StudioContext = createContext<Studio | null>(null);

export function useStudio(): Studio {
  const studio = use(StudioContext);
  if (studio === null) throw new Error('useStudio needs a StudioContext above it.');
  return studio;
}

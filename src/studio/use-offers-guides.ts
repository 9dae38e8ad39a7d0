import { useQuery } from '@tanstack/react-query';
import { useStudio } from './use-studio.ts';

/** Whether backends of this kind draw guides to their pictures; not before that is known. */
export function useOffersGuides(kind: string): boolean {
  const { backends } = useStudio();
  const { data = false } = useQuery({
    queryKey: ['offers guides', kind],
    queryFn: async () => (await backends.load(kind)).guide !== undefined,
  });
  return data;
}

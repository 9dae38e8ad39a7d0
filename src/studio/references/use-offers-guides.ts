import { useQuery } from '@tanstack/react-query';
import { useStudio } from '../use-studio.ts';

/** Whether pictures of a kind have guides, as those drawn on the device do; not before that is known. */
export function useOffersGuides(kind: string): boolean {
  const { backends } = useStudio();
  const { data = false } = useQuery({
    queryKey: ['offers guides', kind],
    queryFn: async () => (await backends.open(kind)).guide !== undefined,
  });
  return data;
}

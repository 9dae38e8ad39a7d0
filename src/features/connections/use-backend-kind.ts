import { useQuery } from '@tanstack/react-query';
import { useStudio } from '@/studio/use-studio.ts';

/** A kind of backend, whose code is loaded for it; nothing for null. */
export function useBackendKind(name: string | null) {
  const { backends } = useStudio();
  return useQuery({
    queryKey: ['backend kind', name],
    queryFn: () => backends.kind(name ?? ''),
    enabled: name !== null,
  });
}

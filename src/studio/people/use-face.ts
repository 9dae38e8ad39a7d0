import { useQuery } from '@tanstack/react-query';
import { useStudio } from '../use-studio.ts';
import { seesFace } from './face-looks.ts';

/** Whether a file shows a face; `none` until that is known. `key` tells files apart. */
export function useFace(
  key: string,
  open: () => Promise<Blob | null>,
): 'none' | 'seen' | 'uncertain' {
  const { ports } = useStudio();
  const { data, isError } = useQuery({
    queryKey: ['face', key],
    queryFn: () => seesFace(ports, key, open),
  });
  if (isError) return 'uncertain';
  return data === true ? 'seen' : 'none';
}

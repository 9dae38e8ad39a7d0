import { useQuery } from '@tanstack/react-query';
import type { VerifiedCredentials } from '@/domain/metadata/credentials.ts';
import { useStudio } from '../use-studio.ts';

/** `absent` has none, `gone` has no bytes any more, `out-of-reach` is the code that verifies. */
export type CredentialsLook = VerifiedCredentials | 'looking' | 'absent' | 'gone' | 'out-of-reach';

/** What the Content Credentials of a file say; it is looked into once. `key` tells files apart. */
export function useCredentials(key: string, open: () => Promise<Blob | null>): CredentialsLook {
  const { ports } = useStudio();
  const { data, isError } = useQuery({
    queryKey: ['credentials', key],
    // Gone with the screen: a report may be long.
    gcTime: 0,
    queryFn: async () => {
      const file = await open();
      if (file === null) return 'gone';
      const { pictureReader, credentialsReader } = await ports.later();
      const { found } = await (await pictureReader()).read(file);
      return found.hasCredentials ? (await credentialsReader()).read(file) : 'absent';
    },
  });
  return isError ? 'out-of-reach' : (data ?? 'looking');
}

import { inject } from 'vitest';
import type { BucketPlace, FolderPlace } from '@/domain/sharing/place.ts';

interface RealFolder {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

interface RealBucket {
  readonly address: string;
  readonly accessKey: string;
  readonly secret: string;
  readonly guest: { readonly accessKey: string; readonly secret: string };
}

declare module 'vitest' {
  export interface ProvidedContext {
    realServers: {
      readonly ceph: RealBucket | null;
      readonly apache: RealFolder | null;
      readonly nginx: RealFolder | null;
    };
  }
}

/** For tests: servers that run on loopback, each null where it is not installed. */
export const realServers = inject('realServers');

export function bucketOf(
  { address, accessKey }: RealBucket,
  changes: Partial<BucketPlace> = {},
): BucketPlace {
  return {
    id: 'bucket',
    kind: 's3',
    name: 'Bucket',
    publicAddress: null,
    endpoint: address,
    region: '',
    bucket: 'good',
    style: 'path',
    accessKey,
    ...changes,
  };
}

export function folderOf(
  { address, user }: RealFolder,
  changes: Partial<FolderPlace> = {},
): FolderPlace {
  const place = { id: 'folder', name: 'Folder', publicAddress: null } as const;
  return { ...place, kind: 'webdav', address, user, ...changes };
}

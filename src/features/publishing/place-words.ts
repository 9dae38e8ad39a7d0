import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PlaceKind } from '@/domain/sharing/place.ts';

export const PLACE_KINDS: readonly PlaceKind[] = ['s3', 'webdav'];

/** How a kind of place is called, and what it is, in one sentence. */
export const PLACE_WORDS: Readonly<
  Record<PlaceKind, { readonly name: MessageDescriptor; readonly what: MessageDescriptor }>
> = {
  s3: {
    name: msg`Bucket (S3)`,
    what: msg`At AWS, Cloudflare R2, Backblaze B2, MinIO, Ceph and every service like them.`,
  },
  webdav: {
    name: msg`WebDAV folder`,
    what: msg`On a web server of your own, or a cloud that speaks WebDAV.`,
  },
};

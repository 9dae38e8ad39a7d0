import type { Thumbnail } from '@/domain/library/thumbnailer.ts';

export interface ThumbnailRequest {
  readonly number: number;
  readonly original: Blob;
}

export interface ThumbnailReply {
  readonly number: number;
  /** A text says why there is none. */
  readonly result: Thumbnail | string;
}

import type { ReadFile } from '@/domain/metadata/picture-reader.ts';
import { readPicture } from '@/domain/metadata/read-picture.ts';
import { hashOf } from '../hash-of.ts';
import { releaseBytes } from '../release-bytes.ts';

/** What `PictureReader` promises, on whatever thread it is called. */
export async function readFile(file: Blob): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = readPicture(bytes);
  const hash = await hashOf(bytes).catch(() => null);
  releaseBytes(bytes.buffer);
  return { found, hash };
}

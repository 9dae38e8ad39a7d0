import { SITE_FILES } from '@/domain/sharing/gallery.ts';
import type { SiteFile } from '@/domain/sharing/gallery-site.ts';
import type { Seal, SealTerms } from '@/domain/sharing/seal.ts';
import {
  INDEX_OWNER,
  indexBytes,
  SEALED_INDEX,
  type SealedFile,
  type SealedIndex,
} from '@/domain/sharing/sealed-index.ts';

interface Sealing {
  readonly seal: Seal;
  readonly terms: SealTerms;
  readonly hashOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly nowMs: number;
}

/** A site with every file closed, one after the other, and none of those that would tell of it. */
export async function* sealGallery(
  site: AsyncIterable<SiteFile>,
  { seal, terms, hashOf, nowMs }: Sealing,
): AsyncGenerator<SiteFile> {
  const files: SealedFile[] = [];
  for await (const { path, mediaType, content } of site) {
    if (path !== SITE_FILES.gallery && !path.startsWith('pictures/')) continue;
    const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
    const { name, bytes: sealed } = await seal.close(path, bytes);
    const hash = await hashOf(sealed);
    files.push({ path, mediaType, name, sizeBytes: sealed.length, hash });
    yield closedFile(name, sealed);
  }
  const index: SealedIndex = { madeAtMs: nowMs, files };
  const { bytes: body } = await seal.close(
    INDEX_OWNER,
    new TextEncoder().encode(JSON.stringify(index)),
  );
  yield closedFile(SEALED_INDEX, indexBytes({ terms, check: seal.check, body }));
}

function closedFile(path: string, bytes: Uint8Array<ArrayBuffer>): SiteFile {
  const mediaType = 'application/octet-stream';
  return { path, mediaType, content: new Blob([bytes], { type: mediaType }) };
}

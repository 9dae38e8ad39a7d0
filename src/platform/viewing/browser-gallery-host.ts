import { type GalleryHost, HostError } from '@/domain/sharing/gallery-host.ts';

const WAIT_MS = 30_000;

/** Asks without cookies and without saying where one comes from. */
export const browserGalleryHost: GalleryHost = {
  async read(address, mostBytes) {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The visitor agreed to this host, and to no other.
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    }).catch((cause: unknown) => {
      throw new HostError('unreachable', { cause });
    });
    if (response.status === 404 || response.status === 410) throw new HostError('missing');
    if (!response.ok || response.body === null) throw new HostError('refused');
    return bytesWithin(response.body, mostBytes);
  },
};

async function bytesWithin(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new HostError('unreachable', { cause });
    });
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new HostError('too-large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

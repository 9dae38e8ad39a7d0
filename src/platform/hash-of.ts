import { releaseBytes } from './release-bytes.ts';

/** SHA-256 in hex. Rejects where the page was not served securely. */
export async function hashOf(file: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  if (file instanceof Blob) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hash = await hashOf(bytes);
    releaseBytes(bytes.buffer);
    return hash;
  }
  const digest = await crypto.subtle.digest('SHA-256', file);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 in hex. Rejects where the page was not served securely. */
export async function hashOf(file: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = file instanceof Blob ? await file.arrayBuffer() : file;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

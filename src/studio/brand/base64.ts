/** What is decoded at once, so that the page goes on in between; a multiple of 4. */
const SLICE = 400_000;

/** The bytes of a valid base64 text, in slices. */
export async function bytesFromBase64(text: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const slices: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += SLICE) {
    const signs = atob(text.slice(at, at + SLICE));
    const bytes = new Uint8Array(signs.length);
    for (let index = 0; index < signs.length; index++) bytes[index] = signs.charCodeAt(index);
    slices.push(bytes);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return slices;
}

/** Encoded by the browser, beside the page. */
export function base64From(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '');
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(bytes);
  });
}

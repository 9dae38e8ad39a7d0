import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './picture-bytes.ts';

it('bytes survive base64, with a prefix and line breaks too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
      const text = await encodeBase64(new Blob([new Uint8Array(bytes)]));
      expect(text).toBe(btoa(String.fromCharCode(...bytes)));
      for (const written of [text, `data:image/png;base64,${text}`, text.replace(/.{7}/g, '$&\n')])
        expect(await decodeBase64(written)).toEqual(new Uint8Array(bytes));
    }),
  );
});

it('bytes of many slices survive base64', async () => {
  const bytes = Uint8Array.from({ length: 2_000_003 }, (_, i) => (i * 31) % 256);
  const decoded = await decodeBase64(await encodeBase64(new Blob([bytes])));
  expect(decoded?.length).toBe(bytes.length);
  expect(decoded?.every((byte, i) => byte === bytes[i])).toBe(true);
});

it.each(['', '!', 'data:image/png;base64,', '=A=='])('%j is no picture', async (text) => {
  expect(await decodeBase64(text)).toBeNull();
});

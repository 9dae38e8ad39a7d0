/** The text of a file: UTF-8 or UTF-16, told apart by its mark or its zeros, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // As spreadsheets of western Windows save it.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SAMPLE_BYTES = 4096;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.odd + zeros.even < sample.length / 8) return null;
  // Most letters of ours have a zero in their upper half.
  return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}

import { describe, expect, it } from 'vitest';
import { readPicture } from '@/domain/metadata/read-picture.ts';
import { pngChunk } from '@/domain/metadata/sample-files.ts';
import { workerCredentialsReader } from './worker-credentials-reader.ts';

const reader = workerCredentialsReader((address) => address);

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(`/e2e/files/${name}`)).arrayBuffer());
}

/** Where these letters stand. */
function placeOf(bytes: Uint8Array, letters: string): number {
  return new TextDecoder('latin1').decode(bytes).indexOf(letters);
}

async function stateOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await reader.read(new Blob([bytes]))).credentials.state;
}

describe('Content Credentials', () => {
  it.each([
    ['PNG', 'signed.png'],
    ['JPEG', 'signed.jpg'],
    ['WebP', 'signed.webp'],
  ])('of a %s are noticed and hold', async (_format, name) => {
    const bytes = await bytesOf(name);
    expect(readPicture(bytes).hasCredentials).toBe(true);
    const { credentials, raw } = await reader.read(new Blob([bytes], { type: 'image/lie' }));
    expect(credentials).toEqual({
      state: 'intact',
      signer: 'Signer of tests',
      tools: ['Service of tests', 'Model of tests 3'],
      ai: 'trained',
      isPhoto: false,
      edits: ['cropped'],
      atMs: Date.UTC(2026, 0, 2, 3, 4, 5),
    });
    expect(JSON.parse(raw)).toHaveProperty('active_manifest');
  });

  it('break with a byte of the picture, with a text put into it, and with a byte of their own', async () => {
    const bytes = await bytesOf('signed.png');
    const touched = bytes.slice();
    touched[placeOf(bytes, 'IDAT') + 12]! ^= 1;
    expect(await stateOf(touched)).toBe('changed');

    const end = placeOf(bytes, 'IEND') - 4;
    const text = pngChunk('tEXt', new TextEncoder().encode('parameters\0a cat'));
    const described = new Blob([bytes.slice(0, end), text.slice(), bytes.slice(end)]);
    expect((await reader.read(described)).credentials.state).toBe('changed');

    const forged = bytes.slice();
    forged.set(new TextEncoder().encode('Person'), placeOf(bytes, 'Service of tests'));
    expect(await stateOf(forged)).toBe('forged');
  });

  it('that were made to do harm are unreadable, and the next file is read as ever', async () => {
    const bytes = await bytesOf('signed.png');
    const place = placeOf(bytes, 'caBX');
    const cut = bytes.slice(0, place + 700);
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(place - 4, 0xffff_ffff);
    const nested = bytes.slice();
    // A box in a box in a box, each as long as a box can be.
    for (let at = place + 40; at + 8 < placeOf(bytes, 'IEND') - 8; at += 8)
      nested.set([0xff, 0xff, 0xff, 0xff, 0x6a, 0x75, 0x6d, 0x62], at);
    for (const hostile of [cut, huge, nested, new Uint8Array(20)])
      expect(await stateOf(hostile)).toBe('unreadable');
    expect(await stateOf(bytes)).toBe('intact');
  });
});

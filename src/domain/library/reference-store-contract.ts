import { beforeEach, expect, it } from 'vitest';
import type { ReferenceStore } from './reference-store.ts';

const file = (text: string) => new Blob([text], { type: 'image/png' });

/** What every store of reference images does. */
export function referenceStoreContract(open: () => ReferenceStore): void {
  let store: ReferenceStore;
  beforeEach(() => {
    store = open();
  });

  it('gives an image back by its SHA-256, byte for byte and with its type', async () => {
    const hash = await store.add(file('abc'), 1);
    expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const kept = await store.get(hash);
    expect(await kept?.text()).toBe('abc');
    expect(kept?.type).toBe('image/png');
  });

  it('gives nothing for a hash that it does not know', async () => {
    expect(await store.get('0'.repeat(64))).toBeNull();
  });

  it('tells what was added before a time, where adding anew counts', async () => {
    const [old, renewed] = [await store.add(file('old'), 1), await store.add(file('again'), 1)];
    await store.add(file('again'), 10);
    await store.add(file('new'), 10);
    expect(renewed).not.toBe(old);
    expect(await store.addedBefore(10)).toEqual([old]);
  });

  it('passes over what a tab works with, for as long as it does', async () => {
    const [held, old] = [await store.add(file('held'), 1), await store.add(file('old'), 1)];
    store.workWith([held]);
    await expect.poll(() => store.addedBefore(10)).toEqual([old]);
    store.workWith([]);
    await expect
      .poll(async () => new Set(await store.addedBefore(10)))
      .toEqual(new Set([held, old]));
  });

  it('forgets what is removed', async () => {
    const hash = await store.add(file('gone'), 1);
    await store.remove([hash]);
    expect(await store.get(hash)).toBeNull();
    expect(await store.addedBefore(10)).toEqual([]);
  });
}

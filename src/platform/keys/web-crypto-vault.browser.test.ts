import { createStore, entries, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyHint, type KeyVault } from '@/domain/settings/key-vault.ts';
import { deviceKey } from './secret-box.ts';
import { tabSession } from './tab-session.ts';
import type { Protection } from './vault-store.ts';
import { webCryptoVault } from './web-crypto-vault.ts';

const KEY = 'sk-planted-7f3a9c';

let name: string;
let vault: KeyVault;
/** The same vault in another tab, or after the page was loaded again. */
const another = () => webCryptoVault({ name });

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  vault = another();
});

const onDisk = () => entries(createStore(name, 'records'));

/** Every byte that the vault has written, as text. */
async function writtenText(): Promise<string> {
  const texts: string[] = [];
  const decoder = new TextDecoder('latin1');
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      texts.push(decoder.decode(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
    else texts.push(String(value));
  };
  walk(await onDisk());
  return texts.join('\n');
}

describe('a key on this device', () => {
  it('comes back, also to a page that was loaded anew', async () => {
    await vault.put('work', KEY, 'device');
    expect(await vault.get('work')).toBe(KEY);
    expect(await another().get('work')).toBe(KEY);
    expect(await vault.get('private')).toBeNull();
    expect((await vault.state()).keys).toEqual(new Map([['work', 'device']]));
  });

  it('is written nowhere in clear, and the key to it can be used but not read', async () => {
    await vault.put('work', KEY, 'device');
    expect(await writtenText()).toContain('key:work');
    expect(await writtenText()).not.toContain(KEY);
    const protection = await get<Protection>('protection', createStore(name, 'records'));
    if (protection?.kind !== 'device') throw new Error('not under the device');
    expect(protection.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', protection.key)).rejects.toThrow();
  });

  it('is sealed anew each time', async () => {
    await vault.put('work', KEY, 'device');
    const before = await writtenText();
    await vault.put('work', KEY, 'device');
    expect(await writtenText()).not.toBe(before);
  });

  it('cannot be passed off as that of another connection, nor changed', async () => {
    await vault.put('work', KEY, 'device');
    const store = createStore(name, 'records');
    await set('key:private', await get('key:work', store), store);
    await expect(vault.get('private')).rejects.toMatchObject({ problem: 'damaged' });
  });

  it('is gone when it was removed', async () => {
    await vault.put('work', KEY, 'device');
    await vault.remove('work');
    expect(await vault.get('work')).toBeNull();
    expect(await writtenText()).not.toContain('key:work');
  });

  it('and one of another tab at the same time are both kept', async () => {
    await Promise.all([vault.put('a', 'key a', 'device'), another().put('b', 'key b', 'device')]);
    expect(await vault.get('a')).toBe('key a');
    expect(await vault.get('b')).toBe('key b');
  });
});

describe('a key for this session', () => {
  it('is on no disk, and every tab has it', async () => {
    await vault.put('work', KEY, 'device');
    await vault.put('work', KEY, 'session');
    expect(await onDisk().then((all) => all.map(([id]) => id))).not.toContain('key:work');
    expect(await writtenText()).not.toContain(KEY);
    const tab = another();
    await expect.poll(() => tab.get('work')).toBe(KEY);
    await tab.remove('work');
    await expect.poll(() => vault.get('work')).toBeNull();
  });

  it('that is then kept on the device is no longer one of the session', async () => {
    await vault.put('work', KEY, 'session');
    await vault.put('work', `${KEY}2`, 'device');
    expect((await vault.state()).keys).toEqual(new Map([['work', 'device']]));
    expect(await another().get('work')).toBe(`${KEY}2`);
  });
});

describe('over a reload of the tab', () => {
  it('keys for the session come back sealed, and to no tab that was closed or of another browser', async () => {
    const key = await deviceKey();
    const secrets = new Map([['work', KEY]]);
    await tabSession(name).keep(key, secrets);
    expect(sessionStorage.getItem(name)).toContain('work');
    expect(sessionStorage.getItem(name)).not.toContain(KEY);
    expect(sessionStorage.getItem(name)).not.toContain(btoa(KEY).replace(/=+$/, ''));

    const reloaded = tabSession(name, () => 2000);
    expect(await reloaded.restore(key)).toEqual(secrets);
    expect(await reloaded.restore(await deviceKey())).toEqual(new Map());
    expect(await reloaded.restore(null)).toEqual(new Map());
    expect(await reloaded.restore(key)).toEqual(secrets);
    for (const away of [60_000, Number.NaN]) {
      await reloaded.keep(key, secrets);
      expect(await tabSession(name, () => away).restore(key)).toEqual(new Map());
      expect(sessionStorage.getItem(name)).toBeNull();
    }
  });
});

describe('under a passphrase', () => {
  beforeEach(async () => {
    await vault.put('work', KEY, 'device');
    await vault.protect('correct horse');
  });

  it('it stays open where it was set, and is shut after the last tab was closed', async () => {
    expect(await vault.get('work')).toBe(KEY);
    await vault.lock();
    expect(await vault.state()).toMatchObject({ protection: 'passphrase', isLocked: true });
    await expect(vault.get('work')).rejects.toMatchObject({ problem: 'locked' });
    await expect(vault.put('x', 'y', 'device')).rejects.toMatchObject({ problem: 'locked' });
    await expect(vault.protect(null)).rejects.toMatchObject({ problem: 'locked' });
  });

  it('opens to the right one only, in all tabs', async () => {
    await vault.lock();
    const tab = another();
    expect(await vault.unlock('wrong horse')).toBe(false);
    await expect(vault.get('work')).rejects.toMatchObject({ problem: 'locked' });
    expect(await vault.unlock('correct horse')).toBe(true);
    expect(await vault.get('work')).toBe(KEY);
    await expect.poll(() => tab.get('work').catch(() => null)).toBe(KEY);
    await tab.lock();
    await expect.poll(async () => (await vault.state()).isLocked).toBe(true);
  });

  it('takes at least 600,000 rounds, a salt of its own, and writes neither key nor passphrase', async () => {
    const protection = await get<Protection>('protection', createStore(name, 'records'));
    if (protection?.kind !== 'passphrase') throw new Error('no passphrase');
    expect(protection.rounds).toBeGreaterThanOrEqual(600_000);
    expect(protection.salt).toHaveLength(16);
    const text = await writtenText();
    expect(text).not.toContain(KEY);
    expect(text).not.toContain('correct horse');
  });

  it('locks by itself when nothing was used for a while', async () => {
    let told = 0;
    vault.subscribe(() => (told += 1));
    await vault.lockAfter(30);
    await expect.poll(async () => (await vault.state()).isLocked).toBe(true);
    expect(told).toBeGreaterThan(1);
    expect(await vault.state()).toMatchObject({ lockAfterMs: 30 });
  });

  it('can be given up again', async () => {
    await vault.protect(null);
    await vault.lock();
    expect(await vault.state()).toMatchObject({ protection: 'device', isLocked: false });
    expect(await vault.get('work')).toBe(KEY);
  });
});

it('of a key only its end is ever shown, and of a short one nothing', () => {
  expect(keyHint('sk-0123456789abcdef')).toBe('••••cdef');
  expect(keyHint('short-key')).toBe('••••');
});

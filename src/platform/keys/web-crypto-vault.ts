import {
  type KeyKeeping,
  type KeyVault,
  VaultError,
  type VaultState,
} from '@/domain/settings/key-vault.ts';
import {
  deviceKey,
  passphraseKey,
  randomBytes,
  ROUNDS,
  seal,
  type SealedText,
  unseal,
} from './secret-box.ts';
import { type TabSession, tabSession } from './tab-session.ts';
import { type Protection, type VaultStore, vaultStore } from './vault-store.ts';

const CHECK_OWNER = 'check';
const CHECK_TEXT = 'bildwerk';

/** What tabs tell each other, none of which is ever written down. */
type Word =
  | { readonly type: 'hello' }
  | {
      readonly type: 'session';
      readonly keys: ReadonlyMap<string, string>;
      readonly unlocked: CryptoKey | null;
    }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'locked' }
  | { readonly type: 'changed' };

/**
 * Keys encrypted with AES-GCM in IndexedDB, under a key that nobody can read or a passphrase. Keys
 * for the session are in the memory of every open tab, also of a duplicate, and outlive a reload as
 * `TabSession` says. The first tab that opens after the last was closed destroys what could open
 * them.
 */
export function webCryptoVault({ name = 'bildwerk-keys' } = {}): KeyVault {
  return new Vault(vaultStore(name), tabSession(name), new BroadcastChannel(name), name);
}

class Vault implements KeyVault {
  readonly #store: VaultStore;
  readonly #tab: TabSession;
  readonly #channel: BroadcastChannel;
  readonly #lockName: string;
  readonly #listeners = new Set<() => void>();
  /** Keys that live no longer than the tabs. */
  #session = new Map<string, string>();
  /** The key of the passphrase, while it is unlocked. */
  #unlocked: CryptoKey | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Settles when the keys for the session are here that a reload left. */
  readonly #restored: Promise<void>;

  constructor(store: VaultStore, tab: TabSession, channel: BroadcastChannel, lockName: string) {
    this.#store = store;
    this.#tab = tab;
    this.#channel = channel;
    this.#lockName = lockName;
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#hear(data));
    this.#say({ type: 'hello' });
    this.#restored = this.#restore().catch(() => undefined);
  }

  async state(): Promise<VaultState> {
    await this.#restored;
    const { protection, keys } = await this.#store.read();
    const isUnderPassphrase = protection?.kind === 'passphrase';
    return {
      protection: protection?.kind ?? 'device',
      isLocked: isUnderPassphrase && this.#unlocked === null,
      lockAfterMs: isUnderPassphrase ? protection.lockAfterMs : null,
      keys: new Map<string, KeyKeeping>([
        ...[...keys.keys()].map((id) => [id, 'device'] as const),
        ...[...this.#session.keys()].map((id) => [id, 'session'] as const),
      ]),
    };
  }

  async put(id: string, key: string, keeping: KeyKeeping): Promise<void> {
    if (keeping === 'session') {
      await this.#restored;
      this.#session.set(id, key);
      this.#shareSession();
      await this.#keepSession();
      // What was on disk before is not what the user wants there.
      await this.#exclusively(() => this.#store.write(null, new Map([[id, null]])));
    } else {
      await this.#exclusively(async () => {
        const { protection, keyOf } = await this.#protection();
        await this.#store.write(protection, new Map([[id, await seal(keyOf, id, key)]]));
      });
      await this.#restored;
      this.#forget(id);
    }
    this.#changed();
  }

  async get(id: string): Promise<string | null> {
    await this.#restored;
    const known = this.#session.get(id);
    if (known !== undefined) return known;
    const { protection, keys } = await this.#store.read();
    const sealed = keys.get(id);
    if (sealed === undefined || protection === null) return null;
    const key = await unseal(this.#keyOf(protection), id, sealed);
    this.#startTimer(protection);
    return key;
  }

  async remove(id: string): Promise<void> {
    await this.#restored;
    this.#forget(id);
    await this.#exclusively(() => this.#store.write(null, new Map([[id, null]])));
    this.#changed();
  }

  async protect(passphrase: string | null): Promise<void> {
    await this.#exclusively(async () => {
      const { keyOf: old, lockAfterMs } = await this.#protection();
      const { keys } = await this.#store.read();
      const { protection, key } = await newProtection(passphrase, lockAfterMs);
      const resealed = await Promise.all(
        [...keys].map(
          async ([id, sealed]) => [id, await seal(key, id, await unseal(old, id, sealed))] as const,
        ),
      );
      await this.#store.write(protection, new Map<string, SealedText>(resealed));
      this.#unlocked = passphrase === null ? null : key;
      this.#startTimer(protection);
      this.#shareSession();
    });
    this.#changed();
  }

  async unlock(passphrase: string): Promise<boolean> {
    const { protection } = await this.#store.read();
    if (protection?.kind !== 'passphrase') return true;
    const key = await passphraseKey(passphrase, protection.salt, protection.rounds);
    const isRight = await unseal(key, CHECK_OWNER, protection.check).catch(() => null);
    if (isRight !== CHECK_TEXT) return false;
    this.#unlocked = key;
    this.#startTimer(protection);
    this.#shareSession();
    this.#changed();
    return true;
  }

  lock(): Promise<void> {
    this.#forgetPassphrase();
    this.#say({ type: 'locked' });
    return Promise.resolve();
  }

  async lockAfter(ms: number | null): Promise<void> {
    await this.#exclusively(async () => {
      const { protection } = await this.#protection();
      if (protection.kind !== 'passphrase') return;
      const changed = { ...protection, lockAfterMs: ms };
      await this.#store.write(changed, new Map());
      this.#startTimer(changed);
    });
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The protection there is, or a new one, with the key to it. */
  async #protection() {
    const stored = (await this.#store.read()).protection;
    const protection = stored ?? ({ kind: 'device', key: await deviceKey() } as const);
    const lockAfterMs = protection.kind === 'passphrase' ? protection.lockAfterMs : null;
    return { protection, keyOf: this.#keyOf(protection), lockAfterMs };
  }

  #keyOf(protection: Protection): CryptoKey {
    if (protection.kind === 'device') return protection.key;
    if (this.#unlocked === null) throw new VaultError('locked');
    return this.#unlocked;
  }

  /** Each use starts the wait anew. */
  #startTimer(protection: Protection): void {
    clearTimeout(this.#timer);
    if (protection.kind !== 'passphrase' || protection.lockAfterMs === null) return;
    this.#timer = setTimeout(() => void this.lock(), protection.lockAfterMs);
  }

  #forget(id: string): void {
    if (!this.#session.delete(id)) return;
    this.#say({ type: 'removed', id });
    void this.#keepSession();
  }

  async #restore(): Promise<void> {
    const secrets = await this.#tab.restore(await this.#store.sessionKey());
    // What another tab has said meanwhile is newer.
    this.#session = new Map([...secrets, ...this.#session]);
    const lock = `${this.#lockName}-tabs`;
    await navigator.locks.request(lock, { ifAvailable: true }, async (alone) => {
      if (alone && this.#session.size === 0) await this.#store.writeSessionKey(null);
    });
    // Held for as long as the tab lives.
    void navigator.locks.request(lock, { mode: 'shared' }, () => new Promise(() => {}));
  }

  /** Leaves them where a reload finds them, as far as the browser lets it. */
  async #keepSession(): Promise<void> {
    const secrets = new Map(this.#session);
    const keep = async () => {
      const known = await this.#store.sessionKey();
      const key = known ?? (await deviceKey());
      if (known === null) await this.#store.writeSessionKey(key);
      await this.#tab.keep(key, secrets);
    };
    await this.#exclusively(keep).catch(() => undefined);
  }

  #forgetPassphrase(): void {
    clearTimeout(this.#timer);
    this.#unlocked = null;
    this.#notify();
  }

  #shareSession(): void {
    this.#say({ type: 'session', keys: this.#session, unlocked: this.#unlocked });
  }

  #hear(word: Word): void {
    switch (word.type) {
      case 'hello':
        if (this.#session.size > 0 || this.#unlocked) this.#shareSession();
        return;
      case 'session':
        this.#session = new Map([...this.#session, ...word.keys]);
        this.#unlocked = word.unlocked ?? this.#unlocked;
        if (word.keys.size > 0) void this.#keepSession();
        break;
      case 'removed':
        this.#session.delete(word.id);
        void this.#keepSession();
        break;
      case 'locked':
        this.#forgetPassphrase();
        return;
      case 'changed':
        break;
    }
    this.#notify();
  }

  #changed(): void {
    this.#say({ type: 'changed' });
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #say(word: Word): void {
    this.#channel.postMessage(word);
  }

  /** Two tabs that change the protection at once would lock each other out. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#lockName, work) as Promise<T>;
  }
}

async function newProtection(
  passphrase: string | null,
  lockAfterMs: number | null,
): Promise<{ protection: Protection; key: CryptoKey }> {
  if (passphrase === null) {
    const key = await deviceKey();
    return { protection: { kind: 'device', key }, key };
  }
  const salt = randomBytes(16);
  const key = await passphraseKey(passphrase, salt, ROUNDS);
  const check = await seal(key, CHECK_OWNER, CHECK_TEXT);
  return { protection: { kind: 'passphrase', salt, rounds: ROUNDS, check, lockAfterMs }, key };
}

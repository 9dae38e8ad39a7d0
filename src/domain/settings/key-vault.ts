/**
 * PORT. Keeps the keys of connections, by the connection's id. A key is given only to whoever
 * opens a backend with it: for people there is `keyHint`. All tabs of a browser see the same vault.
 */
export interface KeyVault {
  state(): Promise<VaultState>;
  /**
   * Keeps a key on this device, encrypted, or for this session: in every open tab and over its
   * reload, until the last tab is closed.
   */
  put(id: string, key: string, keeping: KeyKeeping): Promise<void>;
  /** Null when there is none. Rejects with `locked` when it cannot be read now. */
  get(id: string): Promise<string | null>;
  remove(id: string): Promise<void>;
  /**
   * Puts all stored keys under a passphrase, or under this device's own key again with null.
   * Rejects with `locked` before it has been unlocked.
   */
  protect(passphrase: string | null): Promise<void>;
  /** Whether it was the right passphrase. */
  unlock(passphrase: string): Promise<boolean>;
  /** Forgets the passphrase in every tab. */
  lock(): Promise<void>;
  /** Locks by itself when no key has been used for so long; null never does. */
  lockAfter(ms: number | null): Promise<void>;
  /** Calls back when it was locked or unlocked, and when a key was put or removed, by any tab. */
  subscribe(listener: () => void): () => void;
}

export type KeyKeeping = 'device' | 'session';

export interface VaultState {
  readonly protection: 'device' | 'passphrase';
  readonly isLocked: boolean;
  readonly lockAfterMs: number | null;
  /** The connections that have a key, and how it is kept. */
  readonly keys: ReadonlyMap<string, KeyKeeping>;
}

export type VaultProblem =
  | 'locked'
  /** A stored key was changed from outside, or belongs to another connection. */
  | 'damaged'
  | 'storage';

export class VaultError extends Error {
  readonly problem: VaultProblem;

  constructor(problem: VaultProblem) {
    super(problem);
    this.name = 'VaultError';
    this.problem = problem;
  }
}

/** What may be shown of a key: its end, and nothing of a short one. */
export function keyHint(key: string): string {
  return key.length < 16 ? '••••' : `••••${key.slice(-4)}`;
}

import { VaultError } from '@/domain/settings/key-vault.ts';

/** A text that can be read only with the key that closed it. */
export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** OWASP's advice of 2023 for PBKDF2 with SHA-256. */
export const ROUNDS = 600_000;

const AES = { name: 'AES-GCM', length: 256 } as const;

/** A key that this browser can use and nobody can read. */
export function deviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);
}

export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  // The same letters can be written in more than one way.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    AES,
    false,
    ['encrypt', 'decrypt'],
  );
}

/** `owner` is sealed in: under another's name the text cannot be opened. */
export async function seal(key: CryptoKey, owner: string, text: string): Promise<SealedText> {
  const iv = randomBytes(12);
  const additionalData = new TextEncoder().encode(owner);
  const bytes = new TextEncoder().encode(text);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return { iv, data };
}

/** Rejects with `damaged` for another key, another owner and changed bytes: they look the same. */
export async function unseal(key: CryptoKey, owner: string, sealed: SealedText): Promise<string> {
  const additionalData = new TextEncoder().encode(owner);
  const { iv, data } = sealed;
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
    return new TextDecoder().decode(bytes);
  } catch {
    throw new VaultError('damaged');
  }
}

export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

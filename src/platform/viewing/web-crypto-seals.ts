import { joinedBytes } from '@/domain/metadata/joined-bytes.ts';
import { base64UrlFrom, bytesFromBase64Url } from '@/domain/sharing/base64-url.ts';
import { type Seal, SealError, type Seals } from '@/domain/sharing/seal.ts';

const SECRET_BYTES = 32;
const NAME_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
/** What lies there tells the size of what is in it no more precisely. */
const PAGE_BYTES = 4096;
/** OWASP's advice of 2023 for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;

const utf8 = new TextEncoder();

/** AES-256-GCM, its key by HKDF from the secret, and from the passphrase where there is one. */
export const webCryptoSeals: Seals = {
  newSecret: () => base64UrlFrom(crypto.getRandomValues(new Uint8Array(SECRET_BYTES))),

  newTerms: (hasPassphrase) => ({
    salt: crypto.getRandomValues(new Uint8Array(16)),
    rounds: hasPassphrase ? ROUNDS : 0,
  }),

  async seal(secret, { salt, rounds }, passphrase = '') {
    const bytes = bytesFromBase64Url(secret);
    if (bytes?.length !== SECRET_BYTES) throw new SealError('wrong-key');
    const stretched = rounds > 0 ? await stretch(passphrase, salt, rounds) : new Uint8Array();
    const material = await crypto.subtle.importKey(
      'raw',
      joinedBytes([bytes, stretched]),
      'HKDF',
      false,
      ['deriveKey'],
    );
    const derived = (purpose: string) => ({
      name: 'HKDF',
      hash: 'SHA-256',
      salt,
      info: utf8.encode(`bildwerk sealed gallery 1 ${purpose}`),
    });
    const content = await crypto.subtle.deriveKey(
      derived('content'),
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
    const names = await crypto.subtle.deriveKey(
      derived('names'),
      material,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
    return sealWith(content, names, (await mac(names, utf8.encode('check'))).slice(0, 8));
  },
};

/** Whoever opens it has to name the same owner. */
function aes(iv: Uint8Array<ArrayBuffer>, owner: string) {
  return { name: 'AES-GCM', iv, additionalData: utf8.encode(owner) };
}

function sealWith(content: CryptoKey, names: CryptoKey, check: Uint8Array<ArrayBuffer>): Seal {
  return {
    check,

    async close(owner, bytes) {
      // The nonce follows from what is closed, as in AES-SIV: no two texts ever share one.
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const tag = await mac(names, joinedBytes([utf8.encode(`${owner}\n`), digest]));
      const iv = tag.slice(NAME_BYTES, NAME_BYTES + NONCE_BYTES);
      const closed = await crypto.subtle.encrypt(aes(iv, owner), content, padded(bytes));
      const name = Array.from(tag.subarray(0, NAME_BYTES), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
      return { name, bytes: joinedBytes([iv, new Uint8Array(closed)]) };
    },

    async open(owner, bytes) {
      if (bytes.length < NONCE_BYTES + TAG_BYTES + LENGTH_BYTES) return null;
      const iv = bytes.slice(0, NONCE_BYTES);
      const closed = bytes.subarray(NONCE_BYTES);
      const opened = await crypto.subtle.decrypt(aes(iv, owner), content, closed).catch(() => null);
      return opened && unpadded(new Uint8Array(opened));
    },
  };
}

async function stretch(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // The same letters can be written in more than one way.
  const bytes = utf8.encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, 256));
}

async function mac(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>) {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
}

/** Behind its length, up to whole pages. */
function padded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const pages = Math.ceil((LENGTH_BYTES + bytes.length) / PAGE_BYTES);
  const whole = new Uint8Array(pages * PAGE_BYTES);
  new DataView(whole.buffer).setUint32(0, bytes.length, true);
  whole.set(bytes, LENGTH_BYTES);
  return whole;
}

function unpadded(whole: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const length = new DataView(whole.buffer).getUint32(0, true);
  return length > whole.length - LENGTH_BYTES
    ? null
    : whole.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}

import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initVerifier, { WasmBuilder } from '@contentauth/c2pa-wasm';

/**
 * Writes e2e/files/signed.*: the plain files beside them with Content Credentials, as a service that
 * makes pictures would sign them. The certificates are made anew each time, by nobody, and hold for
 * a hundred years; their keys are thrown away.
 */
const FILES = new URL('../e2e/files/', import.meta.url);
const FORMATS = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
/** Bytes kept free for the signature with its certificates. */
const RESERVED = 2048;

const SUBJECTS = {
  authority: '/O=Nobody/CN=Authority of tests',
  signer: '/O=Signer of tests/CN=signer.invalid',
};

const EXTENSIONS = `
[authority]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
subjectKeyIdentifier=hash
[signer]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,emailProtection
authorityKeyIdentifier=keyid
`;

const openssl = (/** @type {string[]} */ ...args) =>
  execFileSync('openssl', args, { stdio: 'pipe' });

/** A signer with a certificate of an authority, as C2PA wants it. */
function certified() {
  const folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const at = (/** @type {string} */ name) => join(folder, name);
  writeFileSync(at('extensions'), EXTENSIONS);
  for (const [who, subject] of Object.entries(SUBJECTS)) {
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', at(who));
    openssl('req', '-new', '-key', at(who), '-subj', subject, '-out', at(`${who}.csr`));
    const by =
      who === 'authority'
        ? ['-signkey', at('authority')]
        : ['-CA', at('authority.pem'), '-CAkey', at('authority'), '-CAcreateserial'];
    const terms = ['-days', '36500', '-extfile', at('extensions'), '-extensions', who];
    openssl('x509', '-req', '-in', at(`${who}.csr`), ...by, ...terms, '-out', at(`${who}.pem`));
    openssl('x509', '-in', at(`${who}.pem`), '-outform', 'DER', '-out', at(`${who}.der`));
  }
  const key = createPrivateKey(readFileSync(at('signer')));
  const chain = ['signer', 'authority'].map((who) => readFileSync(at(`${who}.der`)));
  rmSync(folder, { recursive: true });
  return { key, chain };
}

/**
 * A head of CBOR: what follows, and how much of it. RFC 8949, 3.
 * @param {number} major
 * @param {number} count
 */
function head(major, count) {
  if (count < 24) return Buffer.of((major << 5) | count);
  if (count < 256) return Buffer.of((major << 5) | 24, count);
  return Buffer.of((major << 5) | 25, count >> 8, count & 255);
}

const bytes = (/** @type {Buffer} */ value) => Buffer.concat([head(2, value.length), value]);
const text = (/** @type {string} */ value) =>
  Buffer.concat([head(3, value.length), Buffer.from(value)]);

/**
 * COSE_Sign1 over a claim, RFC 9052, filled up to the length that is kept free.
 * @param {Buffer} claim
 * @param {ReturnType<typeof certified>} signer
 */
function signatureOf(claim, { key, chain }) {
  const es256 = [head(5, 2), head(0, 1), head(1, 6)];
  const headers = Buffer.concat([...es256, head(0, 33), head(4, 2), ...chain.map(bytes)]);
  const none = Buffer.alloc(0);
  const signed = [head(4, 4), text('Signature1'), bytes(headers), bytes(none), bytes(claim)];
  const signature = sign('sha256', Buffer.concat(signed), { key, dsaEncoding: 'ieee-p1363' });
  const filledBy = (/** @type {number} */ count) =>
    Buffer.concat([
      Buffer.of(0xd2, 0x84),
      bytes(headers),
      Buffer.concat([head(5, 1), text('pad'), bytes(Buffer.alloc(count))]),
      Buffer.of(0xf6),
      bytes(signature),
    ]);
  return filledBy(RESERVED - filledBy(256).length + 256);
}

/** What the builder needs of a browser's Blob: to be read without waiting. */
class BlobInMemory extends Blob {
  /**
   * @param {Uint8Array<ArrayBuffer>} content
   * @param {string} [type]
   */
  constructor(content, type = '') {
    super([content], { type });
    this.content = content;
  }
  /**
   * @override
   * @param {number} [start]
   * @param {number} [end]
   * @param {string} [type]
   */
  slice(start, end, type) {
    return new BlobInMemory(this.content.slice(start, end), type);
  }
}
Object.assign(globalThis, {
  FileReaderSync: class {
    /** @param {BlobInMemory} blob */
    readAsArrayBuffer({ content }) {
      return content.slice().buffer;
    }
  },
});

const verifier = new URL(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
await initVerifier({ module_or_path: readFileSync(verifier) });
const signer = certified();
for (const [ending, format] of Object.entries(FORMATS)) {
  const created = {
    action: 'c2pa.created',
    when: '2026-01-02T03:04:05Z',
    softwareAgent: { name: 'Model of tests', version: '3' },
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  };
  const manifest = {
    claim_generator_info: [{ name: 'Service of tests' }],
    format,
    assertions: [
      { label: 'c2pa.actions.v2', data: { actions: [created, { action: 'c2pa.cropped' }] } },
    ],
  };
  const settings = { builder: { thumbnail: { enabled: false } } };
  const builder = WasmBuilder.fromJson(JSON.stringify(manifest), JSON.stringify(settings));
  const plain = new Uint8Array(readFileSync(new URL(`plain.${ending}`, FILES)));
  const definition = {
    alg: 'es256',
    reserveSize: RESERVED,
    sign: async (/** @type {Uint8Array} */ claim) =>
      new Uint8Array(signatureOf(Buffer.from(claim), signer)),
  };
  const signed = await builder.sign(definition, [], format, new BlobInMemory(plain, format));
  writeFileSync(new URL(`signed.${ending}`, FILES), signed);
}

import initVerifier, { WasmReader } from '@contentauth/c2pa-wasm';
import { containerOf, MEDIA_TYPES } from '@/domain/metadata/containers/container.ts';
import { credentialsFrom, UNREADABLE } from '@/domain/metadata/credentials-from.ts';
import type { VerifiedCredentials } from '@/domain/metadata/credentials.ts';
import { SHOWN_LENGTH } from '@/domain/metadata/found-text.ts';
import type { CredentialsQuestion } from './credentials-question.ts';

/** What a file names is not looked up elsewhere: nobody learns which pictures are looked into. */
const SETTINGS = JSON.stringify({ verify: { remote_manifest_fetch: false, ocsp_fetch: false } });

/** What `CredentialsReader` promises, in a worker: it reads the file bit by bit, without waiting. */
export async function verifyFile({
  file,
  verifier,
}: CredentialsQuestion): Promise<VerifiedCredentials> {
  await initVerifier({ module_or_path: verifier });
  const container = containerOf(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  try {
    const mediaType = container === null ? file.type : MEDIA_TYPES[container];
    const report = (await WasmReader.fromBlob(mediaType, file, SETTINGS)).json();
    return { credentials: credentialsFrom(report), raw: report.slice(0, SHOWN_LENGTH) };
  } catch (error) {
    return { credentials: UNREADABLE, raw: String(error).slice(0, SHOWN_LENGTH) };
  }
}

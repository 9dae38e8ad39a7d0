import verifierAddress from '@contentauth/c2pa-wasm/c2pa.wasm?url';
import { UNREADABLE } from '@/domain/metadata/credentials-from.ts';
import type { CredentialsReader, VerifiedCredentials } from '@/domain/metadata/credentials.ts';
import { fetchAndKeep } from '../fetch-and-keep.ts';
import { once } from '../once.ts';
import { askWorker } from '../worker-answers.ts';
import type { CredentialsQuestion } from './credentials-question.ts';
import address from './verify-credentials.worker.ts?worker&url';

/** Far longer than the largest file takes. */
const MOST_MS = 30_000;

/**
 * Fetches the verifier with the first file. Each file has a worker of its own, which ends with the
 * answer: what a file does to the verifier's memory ends with it, and one that keeps it busy for
 * too long counts as unreadable.
 */
export function workerCredentialsReader(
  workerAddress: (address: string) => string | URL,
): CredentialsReader {
  const verifier = once(async () => WebAssembly.compile(await fetchAndKeep(verifierAddress)));
  return {
    async read(file) {
      const question = { file, verifier: await verifier() };
      const worker = new Worker(workerAddress(address), { type: 'module', name: 'credentials' });
      const ask = askWorker<CredentialsQuestion>(() => worker);
      const tooLong = new Promise<VerifiedCredentials>((resolve) => {
        setTimeout(() => resolve({ credentials: UNREADABLE, raw: 'timed out' }), MOST_MS);
      });
      try {
        return await Promise.race([ask<VerifiedCredentials>(question), tooLong]);
      } finally {
        worker.terminate();
      }
    },
  };
}

import { canRetryHelp } from '@/domain/generation/failure.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { failureIn } from '../failure-in.ts';
import type { Studio } from '../studio.ts';
import { keepConnection } from './keep-connection.ts';
import type { Keys } from './keys.ts';

/** Where the user has to go to sign in; they come back to `callback` with a code. */
export async function startSignIn(
  { backends, ports }: Pick<Studio, 'backends' | 'ports'>,
  kind: string,
  keeping: KeyKeeping,
  callback: string,
): Promise<string> {
  const { signIn } = await backends.kind(kind);
  if (signIn === undefined) throw new Error(`${kind} has no sign-in.`);
  const { verifier, address } = await signIn.start(callback);
  (await (await ports.later()).signInMemory()).keep({ kind, verifier, keeping });
  return address;
}

/** What the user brings back from the service's page. */
export type SignInAnswer = { readonly code: string } | 'declined';

export type SignInEnd =
  | { readonly is: 'signed-in'; readonly connection: Connection }
  /** This tab waits for none: it began in another one, is over, or is somebody else's. */
  | { readonly is: 'not-begun-here' }
  | { readonly is: 'declined' | 'refused'; readonly kind: string }
  /** The service could not be asked; the code may still be good. */
  | { readonly is: 'unanswered' };

const PATIENCE_MS = 30_000;

/**
 * Keeps a connection with the key for the code. Whose code it is, the service tells by the verifier
 * that only this tab has. Until it ends it can be begun again, as by a reload. Waits for the keys to
 * be unlocked, and calls `onLocked` first. Rejects where the key cannot be kept.
 */
export async function finishSignIn(
  studio: Pick<Studio, 'backends' | 'connections' | 'keys' | 'ports'>,
  answer: SignInAnswer,
  name: (kind: string) => string,
  onLocked: () => void,
): Promise<SignInEnd> {
  const memory = await (await studio.ports.later()).signInMemory();
  const pending = memory.pending();
  if (pending === null) return { is: 'not-begun-here' };
  const { kind, verifier, keeping } = pending;
  if (answer === 'declined') {
    memory.forget();
    return { is: 'declined', kind };
  }
  if (keeping === 'device') await unlocked(studio.keys, onLocked);
  const { signIn } = await studio.backends.kind(kind);
  let key;
  try {
    key = await signIn?.finish(answer.code, verifier, AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    const failure = failureIn(error);
    if (failure === null || canRetryHelp(failure)) return { is: 'unanswered' };
  }
  memory.forget();
  if (key === undefined) return { is: 'refused', kind };
  const wanted = { kind, name: name(kind), options: {} };
  return { is: 'signed-in', connection: await keepConnection(studio, wanted, { key, keeping }) };
}

async function unlocked({ vault, state }: Keys, onLocked: () => void): Promise<void> {
  if (!(await (await vault()).state()).isLocked) return;
  onLocked();
  await new Promise<void>((resolve) => {
    const stop = state.subscribe((now) => {
      if (now?.isLocked !== false) return;
      stop();
      resolve();
    });
  });
}

/** The answer with which the user came back to this address; null for any other address. */
export function answerInAddress(address: string): SignInAnswer | null {
  const { searchParams } = new URL(address);
  const code = searchParams.get('code');
  if (code && code.length <= 1000) return { code };
  return searchParams.has('error') ? 'declined' : null;
}

export function withoutAnswer(address: string): string {
  const url = new URL(address);
  for (const name of ['code', 'error', 'error_description']) url.searchParams.delete(name);
  return url.href;
}

import type { Connection } from '@/domain/generation/connection.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { keepConnection } from './keep-connection.ts';
import type { Studio } from '../studio.ts';

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

const PATIENCE_MS = 30_000;

/** Keeps a connection with the key for the code; null when nobody was signing in. Rejects when the code is refused. */
export async function finishSignIn(
  studio: Pick<Studio, 'backends' | 'connections' | 'keys' | 'ports'>,
  code: string,
  name: (kind: string) => string,
): Promise<Connection | null> {
  const pending = (await (await studio.ports.later()).signInMemory()).take();
  if (pending === null) return null;
  const { kind, verifier, keeping } = pending;
  const { signIn } = await studio.backends.kind(kind);
  if (signIn === undefined) return null;
  const key = await signIn.finish(code, verifier, AbortSignal.timeout(PATIENCE_MS));
  return keepConnection(studio, { kind, name: name(kind), options: {} }, { key, keeping });
}

/** The code with which the user came back, and the address without it; null for any other address. */
export function codeFromAddress(
  address: string,
): { readonly code: string; readonly cleanAddress: string } | null {
  const url = new URL(address);
  const code = url.searchParams.get('code');
  if (!code || code.length > 1000) return null;
  url.searchParams.delete('code');
  return { code, cleanAddress: url.href };
}

import * as v from 'valibot';
import type { SignIn } from '@/domain/generation/backend-kind.ts';
import { Failed, type Http } from '../http.ts';

const SITE = 'https://openrouter.ai';

/**
 * Signing in without pasting a key: PKCE as https://openrouter.ai/docs/oauth describes it, which
 * needs neither a client id nor a server of ours.
 */
export function openRouterSignIn(http: Http): SignIn {
  return {
    start: (callback) => startSignIn(callback, crypto.getRandomValues(new Uint8Array(32))),
    finish: (code, verifier, signal) => keyForCode(http, { code, verifier, signal }),
  };
}

/** `random` is 32 bytes that nobody can guess; `callback` is the page to come back to. */
export async function startSignIn(
  callback: string,
  random: Uint8Array,
  site = SITE,
): ReturnType<SignIn['start']> {
  const verifier = base64Url(random);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    callback_url: callback,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  return { verifier, address: `${site}/auth?${query.toString()}` };
}

const keySchema = v.object({ key: v.pipe(v.string(), v.minLength(1)) });

/** The user's key for the code. Rejects with a `Failed`; a code can be used once. */
export async function keyForCode(
  http: Http,
  {
    code,
    verifier,
    signal,
    site = SITE,
  }: { code: string; verifier: string; signal: AbortSignal; site?: string },
): Promise<string> {
  const reply = await http.send({
    address: `${site}/api/v1/auth/keys`,
    method: 'POST',
    json: { code, code_verifier: verifier, code_challenge_method: 'S256' },
    signal,
  });
  const body = await reply.json();
  if (!reply.isOk) throw new Failed({ kind: reply.status >= 500 ? 'overloaded' : 'unauthorized' });
  const parsed = v.safeParse(keySchema, body);
  if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
  return parsed.output.key;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

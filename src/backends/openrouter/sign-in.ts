import * as v from 'valibot';
import { Failed, type Http } from '../http.ts';

/**
 * Signing in without pasting a key: PKCE as https://openrouter.ai/docs/oauth describes it, which
 * needs neither a client id nor a server of ours.
 */
export interface SignIn {
  /** Kept in this tab until the page is back; never put into an address. */
  readonly verifier: string;
  /** Where the user goes. */
  readonly address: string;
}

const SITE = 'https://openrouter.ai';

/** `random` is 32 bytes that nobody can guess; `callback` is the page to come back to. */
export async function startSignIn(
  callback: string,
  random: Uint8Array,
  site = SITE,
): Promise<SignIn> {
  const verifier = base64Url(random);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    callback_url: callback,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  return { verifier, address: `${site}/auth?${query.toString()}` };
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

import { addressOfPlace, type FolderPlace, publicAddressOf } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { answerIfAny, PLAIN } from './answer.ts';
import { checkPublic, type Probe, reaches, TEST_TEXT } from './probe.ts';
import { signedIn } from './webdav.ts';

/**
 * What is missing for publishing into a folder over WebDAV. A page learns nothing of a request that
 * a server does not let it make, so each step needs one thing more than the last.
 */
export async function testFolder(
  place: FolderPlace,
  password: string,
  { signal, testName }: Omit<Probe, 'clockAheadMs'>,
): Promise<PlaceVerdict> {
  const address = addressOfPlace(place);
  const authorization = signedIn(place, password);
  const folder = `${address}/${testName}/`;
  const page = `${folder}index.html`;

  const askPlainly = (to: string, init: RequestInit = {}) =>
    answerIfAny((limited) => fetch(to, { ...PLAIN, ...init, signal: limited }), signal);
  const ask = (to: string, method: string, headers: Record<string, string> = {}, body?: string) =>
    askPlainly(to, {
      method,
      headers: { ...authorization, ...headers },
      ...(body !== undefined && { body }),
    });

  /** Which part of a request the server does not let this page make. */
  async function blocked(method: string, headers: Record<string, string>): Promise<PlaceVerdict> {
    const missing: string[] = [];
    for (const [name, value] of Object.entries({ ...authorization, ...headers })) {
      if ((await askPlainly(`${address}/`, { headers: { [name]: value } })) === null)
        missing.push(name);
    }
    const isMethod = (await askPlainly(`${folder}nothing`, { method })) === null;
    const isAll = missing.length === Object.keys({ ...authorization, ...headers }).length;
    if (isMethod && isAll && missing.length > 1) return { kind: 'preflight' };
    return isMethod ? { kind: 'method', method } : { kind: 'headers', headers: missing };
  }

  if (!(await reaches(`${address}/`, signal))) return { kind: 'unreachable' };
  if ((await askPlainly(`${address}/`)) === null) return { kind: 'origin' };

  const looked = await ask(`${address}/`, 'PROPFIND', { depth: '0' });
  if (looked === null) return blocked('PROPFIND', { depth: '0' });
  if (looked.status === 404) return { kind: 'no-folder' };
  if (looked.status === 405 || looked.status === 501) return { kind: 'not-webdav' };
  const lookedAt = refusal('PROPFIND', looked);
  if (lookedAt !== null) return lookedAt;

  const made = await ask(folder, 'MKCOL');
  if (made === null) return blocked('MKCOL', {});
  const makingRefused = refusal('MKCOL', made);
  if (makingRefused !== null) return makingRefused;

  const found = await testPage();
  const removed = await ask(page, 'DELETE');
  const cleared = await ask(folder, 'DELETE');
  if (found !== null) return found;
  if (removed === null || cleared === null) return blocked('DELETE', {});
  return removed.ok && cleared.ok ? { kind: 'works' } : { kind: 'may-not-delete' };

  async function testPage(): Promise<PlaceVerdict | null> {
    const type = { 'content-type': 'text/html' };
    const put = await ask(page, 'PUT', type, TEST_TEXT);
    if (put === null) return blocked('PUT', type);
    const putRefused = refusal('PUT', put);
    if (putRefused !== null) return putRefused;
    const listed = await ask(folder, 'PROPFIND', { depth: '1' });
    if (listed?.status === 405) return { kind: 'index-page' };
    return checkPublic(publicAddressOf(place, `${testName}/index.html`), signal);
  }
}

function refusal(step: string, { ok, status }: Response): PlaceVerdict | null {
  if (ok) return null;
  if (status === 401) return { kind: 'keys' };
  return status === 403 ? { kind: 'may-not-write' } : { kind: 'unexpected', step, status };
}

import { addressOfPlace, encodedPath, type FolderPlace } from '@/domain/sharing/place.ts';
import { type Publisher, PublishError } from '@/domain/sharing/publisher.ts';
import { contentType, expectGood, patientAnswer, PLAIN, problemOf, textOf } from './answer.ts';

/** Sent by ourselves: a browser's own sign-in would need cookies to be let in, too. */
export function signedIn({ user }: FolderPlace, password: string): Record<string, string> {
  if (user === '' && password === '') return {};
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

export function webDavPublisher(place: FolderPlace, password: string): Publisher {
  const folder = addressOfPlace(place);
  const authorization = signedIn(place, password);
  const made = new Map<string, Promise<void>>();

  const ask = (
    path: string,
    {
      headers,
      ...init
    }: Pick<RequestInit, 'method' | 'body'> & { headers?: Record<string, string> },
    signal: AbortSignal,
  ) =>
    patientAnswer(
      (limited) =>
        fetch(`${folder}/${encodedPath(path)}`, {
          ...PLAIN,
          ...init,
          headers: { ...authorization, ...headers },
          signal: limited,
        }),
      signal,
    );

  async function makeFolder(path: string, signal: AbortSignal): Promise<void> {
    // Some servers want the slash at the end; 405 says that it is there.
    await expectDone(await ask(`${path}/`, { method: 'MKCOL' }, signal), signal, 405);
  }

  /** Outer folders first, each once. */
  async function makeFoldersOf(path: string, signal: AbortSignal): Promise<void> {
    const parts = path.split('/').slice(0, -1);
    for (const [depth] of parts.entries()) {
      const outer = parts.slice(0, depth + 1).join('/');
      const making = made.get(outer) ?? makeFolder(outer, signal);
      made.set(outer, making);
      await making.catch((error: unknown) => {
        made.delete(outer);
        throw error;
      });
    }
  }

  return {
    async put({ path, mediaType, content }, signal) {
      await makeFoldersOf(path, signal);
      const headers = { 'content-type': contentType(mediaType) };
      await expectDone(await ask(path, { method: 'PUT', headers, body: content }, signal), signal);
    },

    async read(path, signal) {
      const reply = await ask(path, { method: 'GET' }, signal);
      expectGood(reply, 404);
      return reply.ok ? textOf(reply, signal) : null;
    },

    async remove(path, signal) {
      await expectDone(await ask(path, { method: 'DELETE' }, signal), signal, 404);
    },

    async removeEmptyFolder(path, signal) {
      const headers = { depth: '1' };
      const listing = await ask(`${path}/`, { method: 'PROPFIND', headers }, signal);
      // To delete a folder is to delete all in it, so what is not plainly empty stays.
      if (listing.status !== 207) return;
      if (countResponses(await textOf(listing, signal)) !== 1) return;
      await expectDone(await ask(`${path}/`, { method: 'DELETE' }, signal), signal, 404);
      made.delete(path);
    },
  };
}

/** Rejects unless all is good or of the other kind; a 207 says for each part how it went. */
async function expectDone(reply: Response, signal: AbortSignal, other?: number): Promise<void> {
  expectGood(reply, ...(other === undefined ? [] : [other]));
  if (reply.status !== 207) return;
  for (const [, code] of (await textOf(reply, signal)).matchAll(/HTTP\/\d(?:\.\d)? (\d{3})/g)) {
    const status = Number(code);
    if (status >= 300 && status !== other) throw new PublishError(problemOf(status));
  }
}

/** The folder itself is one of them. Prefixes of the namespace differ from server to server. */
function countResponses(multiStatus: string): number {
  return multiStatus.match(/<(?:[\w-]+:)?response[\s>]/g)?.length ?? 0;
}

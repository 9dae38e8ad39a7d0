import type { Language } from './lexicon/words.ts';
import { lexiconFromWords, type Lexicon } from './lexicon/lexicon.ts';
import type { Lexicons } from './match-words.ts';
import type { Vector } from './vector.ts';

// Addresses only: the files are fetched when a prompt needs them.
const addresses = import.meta.glob<string>('./generated/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

const loading = new Map<string, Promise<unknown>>();

/** The words of the languages whose script the prompt is written in. */
export async function loadLexicons(prompt: string, signal?: AbortSignal): Promise<Lexicons> {
  const languages: Language[] = /\p{Script=Devanagari}/u.test(prompt)
    ? ['en', 'de', 'hi']
    : ['en', 'de'];
  const lexicons = await Promise.all(
    languages.map(async (language) => [language, await loadLexicon(language, signal)] as const),
  );
  return Object.fromEntries(lexicons);
}

/** The words of one language. Throws MaterialError, or the signal's reason. */
export function loadLexicon(language: Language, signal?: AbortSignal): Promise<Lexicon> {
  return unlessAborted(
    once(`lexicon ${language}`, async () =>
      lexiconFromWords(await fetchRecord(`lexicon-${language}`)),
    ),
    signal,
  );
}

/** One vector by its name. Throws MaterialError, or the signal's reason. */
export function loadVector(name: string, signal?: AbortSignal): Promise<Vector> {
  return unlessAborted(
    once(`vector ${name}`, async () => {
      const shard = (await shardOfVector()).get(name);
      if (shard === undefined) throw new MaterialError(`no vector named ${name}`);
      const vectors = await once(shard, () => fetchRecord<Vector>(`vectors-${shard}`));
      const vector = vectors[name];
      if (!Array.isArray(vector)) throw new MaterialError(`no vector named ${name}`);
      return vector;
    }),
    signal,
  );
}

/** The group that a vector belongs to, like `animals-1`; empty where there is no such vector. */
export function loadGroup(name: string, signal?: AbortSignal): Promise<string> {
  return unlessAborted(
    shardOfVector().then((shards) => shards.get(name) ?? ''),
    signal,
  );
}

/** Material could not be fetched or read; asking again tries again. */
export class MaterialError extends Error {
  override readonly name = 'MaterialError';
}

function shardOfVector(): Promise<ReadonlyMap<string, string>> {
  return once('index', async () => {
    const index = await fetchRecord<readonly string[]>('vector-index');
    return new Map(
      Object.entries(index).flatMap(([shard, names]) =>
        names.map((name): [string, string] => [name, shard]),
      ),
    );
  });
}

/** Shares a load that is under way or done; one that failed is forgotten. */
function once<T>(key: string, load: () => Promise<T>): Promise<T> {
  const shared = loading.get(key);
  // Each key is only ever loaded in one way, so the type is the one it was stored with.
  if (shared) return shared as Promise<T>;
  const started = load();
  loading.set(key, started);
  started.catch(() => loading.delete(key));
  return started;
}

async function fetchRecord<T>(file: string): Promise<Record<string, T>> {
  const address = addresses[`./generated/${file}.json`];
  if (address === undefined) throw new MaterialError(`no file for ${file}`);
  let content: unknown;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new MaterialError(`${file}: status ${response.status}`);
    content = await response.json();
  } catch (cause) {
    throw cause instanceof MaterialError ? cause : new MaterialError(`${file} failed`, { cause });
  }
  // A page that stands in for a missing file is the fault to expect here.
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new MaterialError(`${file} is not what was built`);
  return content as Record<string, T>;
}

/** Leaves a shared load to the others who wait for it. */
async function unlessAborted<T>(load: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return load;
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([load, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

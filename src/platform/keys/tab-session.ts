import * as v from 'valibot';
import { seal, type SealedText, unseal } from './secret-box.ts';
import { awayMs } from './tab-left.ts';

/** How long a reload may take. */
const AWAY_MS = 60_000;

const stringsSchema = v.record(v.string(), v.string());

/**
 * The keys for the session as one tab has them over a reload: in its own session storage, sealed
 * under a key that only this browser can use. Only a page that begins within a minute after the
 * tab's last one was left gets them back: not a tab that the browser brings back later, after it
 * was closed. Where the storage is refused, nothing outlives the page.
 */
export interface TabSession {
  /** Takes back what was kept, and forgets it where `key` cannot open it or the time is over. */
  restore(key: CryptoKey | null): Promise<ReadonlyMap<string, string>>;
  keep(key: CryptoKey, secrets: ReadonlyMap<string, string>): Promise<void>;
}

export function tabSession(name: string, away = awayMs): TabSession {
  const readSealed = (): Readonly<Record<string, string>> => {
    const text = sessionStorage.getItem(name);
    if (away() < AWAY_MS) return v.parse(stringsSchema, JSON.parse(text ?? '{}'));
    sessionStorage.removeItem(name);
    return {};
  };

  return {
    async restore(key) {
      const sealed = Object.entries(tryOut(readSealed) ?? {});
      if (key === null || sealed.length === 0) return new Map();
      const opened = sealed.map(
        async ([id, text]) => [id, await unseal(key, id, sealedFromText(text))] as const,
      );
      return Promise.all(opened).then(
        (secrets) => new Map(secrets),
        () => new Map(),
      );
    },
    async keep(key, secrets) {
      const sealed = [...secrets].map(
        async ([id, secret]) => [id, textOfSealed(await seal(key, id, secret))] as const,
      );
      const text = JSON.stringify(Object.fromEntries(await Promise.all(sealed)));
      tryOut(() => sessionStorage.setItem(name, text));
    },
  };
}

function textOfSealed({ iv, data }: SealedText): string {
  return [iv, new Uint8Array(data)].map((bytes) => btoa(String.fromCharCode(...bytes))).join('.');
}

function sealedFromText(text: string): SealedText {
  const [iv = '', data = ''] = text.split('.');
  return { iv: bytesOf(iv), data: bytesOf(data).buffer };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** What the browser refuses is as if it were not there. */
function tryOut<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

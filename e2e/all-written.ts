import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Everything that the page shows, and that it has written for itself or into its history; bytes as Latin-1. */
export function allWritten(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [location.href, new XMLSerializer().serializeToString(document)];
    const latin1 = new TextDecoder('latin1');
    const take = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) texts.push(latin1.decode(await value.arrayBuffer()));
      else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        texts.push(latin1.decode(value));
      else if (value instanceof CryptoKey) texts.push(`CryptoKey ${String(value.extractable)}`);
      else if (typeof value === 'object' && value !== null) {
        texts.push(...Object.keys(value));
        for (const part of Object.values(value)) await take(part);
      } else texts.push(String(value));
    };
    for (const entry of navigation.entries()) texts.push(entry.url ?? '');
    texts.push(JSON.stringify(history.state));
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) texts.push(name, storage.getItem(name) ?? '');
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        for (const reading of [records.getAllKeys(), records.getAll()]) {
          await new Promise((resolve) => {
            reading.addEventListener('success', resolve);
          });
          await take(reading.result);
        }
        texts.push(name);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(name, request.url);
        await take(await (await cache.match(request))?.arrayBuffer());
      }
    }
    return texts.join('\n');
  });
}

/** Gives, whenever asked, all that pages have said on the console since, and every address they asked. */
export function allSaid(context: BrowserContext): () => string {
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text(), message.location().url));
  context.on('weberror', (error) => said.push(error.error().stack ?? ''));
  context.on('request', (request) => said.push(request.url()));
  return () => said.join('\n');
}

/** Fails when a secret is in the text: in clear, in an address, as base64 or in two bytes a letter. */
export function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
    expect(text).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''));
    expect(text).not.toContain(secret.split('').join('\0'));
  }
}

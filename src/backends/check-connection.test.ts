import { expect, it } from 'vitest';
import type { Failure } from '@/domain/generation/failure.ts';
import { checkConnection } from './check-connection.ts';
import { createHttp, Failed, type Page } from './http.ts';

const { signal } = new AbortController();
const PAGE: Page = {
  origin: 'https://studio.example',
  isOnline: () => true,
  isLocalNetworkDenied: () => Promise.resolve(false),
};

interface Circumstances {
  readonly page?: Partial<Page>;
  readonly answers?: boolean;
  readonly failure?: Failure;
  readonly key?: string | null;
}

async function problem(
  address: string,
  { page, answers, failure = { kind: 'unreachable' }, key = null }: Circumstances = {},
) {
  const report = await checkConnection(
    {
      http: createHttp({
        page: { ...PAGE, ...page },
        fetch: () => (answers ? Promise.resolve(new Response()) : Promise.reject(new TypeError())),
      }),
      address,
      key,
      start: (origin) => `start --allow ${origin}`,
      signal,
    },
    () => Promise.reject(new Failed(failure)),
  );
  return report.outcome === 'blocked' ? report.problem : null;
}

it.each([
  ['http://192.168.1.5:7860', {}, { kind: 'mixed-content' }],
  ['http://127.0.0.1:7860', {}, { kind: 'unreachable' }],
  [
    'http://localhost:7860',
    { page: { isLocalNetworkDenied: () => Promise.resolve(true) } },
    { kind: 'local-network-denied' },
  ],
  [
    'https://api.example',
    { page: { isLocalNetworkDenied: () => Promise.resolve(true) } },
    { kind: 'unreachable' },
  ],
  ['https://api.example', { page: { isOnline: () => false } }, { kind: 'offline' }],
  ['http://127.0.0.1:7860', { page: { isOnline: () => false } }, { kind: 'unreachable' }],
  [
    'http://127.0.0.1:7860',
    { answers: true },
    { kind: 'cors-refused', start: 'start --allow https://studio.example' },
  ],
  ['https://api.example', { failure: { kind: 'unauthorized' } as const }, { kind: 'key-missing' }],
  [
    'https://api.example',
    { failure: { kind: 'unauthorized' } as const, key: 'k' },
    { kind: 'key-invalid' },
  ],
  ['https://api.example', { failure: { kind: 'out-of-credit' } as const }, { kind: 'no-credit' }],
  ['https://api.example', { failure: { kind: 'not-verified' } as const }, { kind: 'not-verified' }],
  [
    'https://api.example',
    { failure: { kind: 'unreadable-reply' } as const },
    { kind: 'not-this-service' },
  ],
])('%s with %j is explained', async (address, circumstances, expected) => {
  expect(await problem(address, circumstances)).toMatchObject(expected);
});

it('a check that is stopped throws the reason', async () => {
  const stopped = AbortSignal.abort(new Error('stopped'));
  const around = { http: createHttp(), address: 'https://a.example', key: null, signal: stopped };
  const check = checkConnection(around, () => Promise.reject(new Failed({ kind: 'unreachable' })));
  await expect(check).rejects.toThrow('stopped');
});

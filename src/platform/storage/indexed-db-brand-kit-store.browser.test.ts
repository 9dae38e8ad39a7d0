import { expect, it, vi } from 'vitest';
import { type BrandKit, emptyKit } from '@/domain/brand/brand-kit.ts';
import { indexedDbBrandKitStore } from './indexed-db-brand-kit-store.ts';

const adding = (id: string) => (kits: readonly BrandKit[]) => [...kits, emptyKit(id, id)];

it('two tabs change brand kits at once without losing any, and both hear of it', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const [here, there] = [indexedDbBrandKitStore({ name }), indexedDbBrandKitStore({ name })];
  const heard: number[] = [];
  there.subscribe((kits) => heard.push(kits.length));
  await Promise.all([here.change(adding('a')), there.change(adding('b'))]);
  expect(await indexedDbBrandKitStore({ name }).read()).toHaveLength(2);
  await vi.waitFor(() => expect(new Set(heard)).toEqual(new Set([1, 2])));
});

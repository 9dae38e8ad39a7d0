import { expect, it, vi } from 'vitest';
import type { Preset } from '@/domain/presets/preset.ts';
import { indexedDbPresetStore } from './indexed-db-preset-store.ts';

const preset = (id: string): Preset => ({ id, name: id, folder: '', words: id, negative: '' });
const adding = (id: string) => (presets: readonly Preset[]) => [...presets, preset(id)];

it('two tabs change presets at once without losing any, and both hear of it', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const [here, there] = [indexedDbPresetStore({ name }), indexedDbPresetStore({ name })];
  expect(await here.read()).toEqual([]);
  const heard: number[] = [];
  there.subscribe((presets) => heard.push(presets.length));
  await Promise.all([here.change(adding('a')), there.change(adding('b'))]);
  expect(await indexedDbPresetStore({ name }).read()).toHaveLength(2);
  await vi.waitFor(() => expect(new Set(heard)).toEqual(new Set([1, 2])));
});

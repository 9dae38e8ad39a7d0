import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/domain/settings/settings.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { jobsFromDraft } from '../compose/generate.ts';
// Loaded before the tests, so that none of them has to wait for it.
import './queue-runner.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import { roomFor } from './room.ts';

const USD = 0.04;

function open(settings: Partial<Settings>) {
  const storage = { ...memoryStorage(), problem: null };
  const studio = openStudio(storage, scriptedBackend().backend);
  studio.settings.setState({ ...DEFAULT_SETTINGS, isQueuePaused: true, ...settings });
  return { storage, studio };
}
const caps = (day: number) => ({ all: { day, month: null }, connections: {} });

test('without a cap there is room for everything', async () => {
  const { studio } = open({});
  expect(await roomFor(studio, { connection: 'paid', count: 8, usd: USD })).toBe(8);
});

test('a cap leaves room for what still fits, with what was spent and what is on its way counted in', async () => {
  const { studio, storage } = open({ caps: caps(0.22) });
  const wish = { connection: 'paid', count: 8, usd: USD };
  expect(await roomFor(studio, wish)).toBe(5);
  const atMs = studio.ports.now();
  await storage.expenses.add({
    id: 'a',
    connection: 'paid',
    atMs,
    cost: { unit: 'usd', amount: USD },
  });
  expect(await roomFor(studio, wish)).toBe(4);
  const draft = { ...EMPTY_DRAFT, prompt: 'a fox', count: 2, connection: 'paid' };
  studio.queue.add(jobsFromDraft(draft, atMs, () => 0.5));
  expect(await roomFor(studio, wish)).toBe(2);
  studio.settings.setState({ caps: caps(0.04) });
  expect(await roomFor(studio, wish)).toBe(0);
});

test('the cap of another connection is none of its business', async () => {
  const { studio } = open({
    caps: { ...caps(9), connections: { other: { day: 0, month: null } } },
  });
  expect(await roomFor(studio, { connection: 'paid', count: 3, usd: USD })).toBe(3);
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { Backend } from '@/domain/generation/backend.ts';
import type { Reading } from '@/domain/generation/reading.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { ReadingChips } from './reading-chips.tsx';

test('the bar has room for the chips from the first key on and does not grow when they come', async () => {
  const { promise: reading, resolve: tell } = Promise.withResolvers<Reading>();
  const backend: Backend = {
    kind: 'sketch',
    concurrency: 1,
    models: async () => [],
    read: () => reading,
    async *generate() {
      yield { type: 'failed', failure: { kind: 'refused', reason: 'a test' } };
    },
  };
  const { studio, end } = renderInStudio(
    <div role="region" aria-label="Notes">
      <ReadingChips />
    </div>,
    { storage: { library: memoryLibrary(), jobs: memoryJobStore() }, backend },
  );
  const notes = page.getByRole('region', { name: 'Notes' });
  const height = () => notes.element().getBoundingClientRect().height;
  await expect.poll(height).toBe(0);

  studio.draft.setState({ prompt: 'a fox' });
  await expect.poll(height).toBeGreaterThan(30);
  const before = height();
  await expect
    .poll(() => {
      tell({ parts: [{ kind: 'subject', meaning: 'fox', start: 2, end: 5 }], choices: {} });
      return page.getByRole('button', { name: 'Subject: fox' }).elements().length;
    })
    .toBe(1);
  expect(height()).toBe(before);
  end();
});

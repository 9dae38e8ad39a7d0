import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Route } from 'wouter';
import '@/ui/tokens.css';
import '@/ui/base.css';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import { memoryConnectionStore } from '@/platform/storage/memory-connection-store.ts';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import { scriptedBackend } from '@/studio/scripted-studio.ts';
import { NewConnectionScreen } from './new-connection-screen.tsx';

let end = () => {};

afterEach(() => end());

test('who has left before the connection was written down stays where they are', async () => {
  const gate = Promise.withResolvers<void>();
  const store = memoryConnectionStore();
  const connections: ConnectionStore = {
    ...store,
    change: (change) => gate.promise.then(() => store.change(change)),
  };
  const backend = { ...scriptedBackend().backend, kind: 'sdapi' };
  location.hash = '#/new';
  const rendered = renderInStudio(
    <>
      <Route path="/new">
        <NewConnectionScreen id={backend.kind} />
      </Route>
      <Route path="/elsewhere">Elsewhere</Route>
    </>,
    { storage: { library: memoryLibrary(), jobs: memoryJobStore(), connections }, backend },
  );
  ({ end } = rendered);
  await page.getByLabelText('Address', { exact: true }).fill('http://127.0.0.1:7860');
  await page.getByRole('button', { name: 'Save' }).click();
  location.hash = '#/elsewhere';
  await expect.element(page.getByText('Elsewhere')).toBeVisible();
  gate.resolve();
  const { state } = rendered.studio.connections;
  await expect.poll(() => state.getState().connections).toHaveLength(2);
  expect(location.hash).toBe('#/elsewhere');
});

import { expect, test } from 'vitest';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import type { Command } from './commands.ts';
import { renderInStudio } from './render-in-studio.tsx';
import { useCommands } from './use-commands.ts';

const COMMANDS: readonly Command[] = [{ id: 'greet', label: 'Greet', run: () => {} }];

function Greeting() {
  useCommands(COMMANDS);
  return <h1>Hello</h1>;
}

test('what is seen has its commands already', async () => {
  const seen = new Promise<void>((see) => {
    const look = () => document.querySelector('h1') !== null && see();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  const storage = { library: memoryLibrary(), jobs: memoryJobStore() };
  const { studio, end } = renderInStudio(<Greeting />, { storage });
  await seen;
  expect(studio.commands.getState()).toEqual(COMMANDS);
  end();
});

import { expect, test } from 'vitest';
import type { Desk } from '@/domain/prompt/desk.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import { addSheet, closeSheet, keepSheet, openSheet, sheetName } from './sheets.ts';

function open(desk: Pick<Desk, 'sheets' | 'sheet'> = memoryDesk()) {
  const studio = openStudio({ ...memoryStorage(), problem: null }, scriptedBackend().backend);
  const write = (prompt: string) => studio.draft.setState({ prompt });
  const written = () => studio.draft.getState().prompt;
  const all = () => desk.sheets.read().map(({ draft }) => draft.prompt);
  const idOf = (prompt: string) =>
    desk.sheets.read().find(({ draft }) => draft.prompt === prompt)?.id ?? '';
  return { studio, desk, write, written, all, idOf };
}

test('a draft beside another one is empty, and the other one is kept', () => {
  const { studio, desk, write, written, all, idOf } = open();
  write('a fox');
  keepSheet(studio, desk);
  expect(all()).toEqual([]);
  addSheet(studio, desk);
  expect(written()).toBe('');
  write('an owl');
  openSheet(studio, desk, idOf('a fox'));
  expect(written()).toBe('a fox');
  expect(all()).toEqual(['a fox', 'an owl']);
});

test('a closed draft gives way to its neighbour, and comes back where it was', () => {
  const { studio, desk, write, written, all, idOf } = open();
  write('one');
  for (const prompt of ['two', 'three']) {
    addSheet(studio, desk);
    write(prompt);
  }
  keepSheet(studio, desk);
  openSheet(studio, desk, idOf('two'));
  const back = closeSheet(studio, desk, idOf('two'));
  expect(written()).toBe('three');
  expect(all()).toEqual(['one', 'three']);
  back();
  expect(written()).toBe('two');
  expect(all()).toEqual(['one', 'two', 'three']);
});

test('a draft whose sheet another tab has closed is not lost', () => {
  const first = open();
  first.write('one');
  addSheet(first.studio, first.desk);
  first.write('two');
  keepSheet(first.studio, first.desk);
  const second = open({ sheets: first.desk.sheets, sheet: memoryDesk().sheet });
  closeSheet(second.studio, second.desk, first.idOf('two'));
  first.write('two and more');
  keepSheet(first.studio, first.desk);
  expect(first.all()).toContain('two and more');
});

test('a tab that shows the same as another one leaves its sheet alone until something is written', () => {
  const first = open();
  first.write('one');
  addSheet(first.studio, first.desk);
  openSheet(first.studio, first.desk, first.idOf('one'));
  const second = open({ sheets: first.desk.sheets, sheet: memoryDesk().sheet });
  second.studio.draft.setState(first.studio.draft.getState(), true);
  keepSheet(second.studio, second.desk);
  expect(first.all()).toEqual(['one', '']);
});

test.each([
  ['', ''],
  [' a fox\nin snow ', 'a fox in snow'],
  ['a fox in a snowy forest at sunset', 'a fox in a snowy forest …'],
  ['x'.repeat(30), `${'x'.repeat(24)} …`],
])('%j is called %j', (prompt, name) => {
  expect(sheetName({ ...EMPTY_DRAFT, prompt })).toBe(name);
});

import { expect, it } from 'vitest';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { addList, importList, removeList, renameList, writeList } from './change-lists.ts';

it('lists have names of their own that a prompt can name', () => {
  const { lists } = memoryDesk();
  expect(addList(lists, ' Sale colors! ', ['red'])).toBe('Sale-colors');
  expect(addList(lists, 'sale colors', ['blue'])).toBe('sale-colors-2');
  expect(renameList(lists, 'sale-colors-2', 'SALE COLORS')).toBeNull();
  expect(renameList(lists, 'sale-colors-2', ' ')).toBeNull();
  expect(renameList(lists, 'sale-colors-2', 'रंग')).toBe('रंग');
  writeList(lists, 'रंग', 'नीला\n\n लाल ');
  expect(lists.read()).toEqual([
    { name: 'Sale-colors', lines: ['red'] },
    { name: 'रंग', lines: ['नीला', 'लाल'] },
  ]);
});

it('a list that was removed comes back to its place', () => {
  const { lists } = memoryDesk();
  for (const name of ['a', 'b', 'c']) addList(lists, name, [name]);
  const back = removeList(lists, 'b');
  expect(lists.read().map(({ name }) => name)).toEqual(['a', 'c']);
  back();
  expect(lists.read().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

it('a text file is a list of its name; an empty one is none', async () => {
  const { lists } = memoryDesk();
  expect(await importList(lists, new File(['fox\r\nowl\r\n'], 'Wild animals.txt'))).toBe(
    'Wild-animals',
  );
  expect(lists.read()).toEqual([{ name: 'Wild-animals', lines: ['fox', 'owl'] }]);
  expect(await importList(lists, new File(['\n'], 'empty.txt'))).toBeNull();
});

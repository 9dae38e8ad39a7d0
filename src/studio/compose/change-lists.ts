import type { Desk } from '@/domain/prompt/desk.ts';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import { linesOf, listName, type WordList } from '@/domain/prompt/word-list.ts';
import { saveFile } from '../save-file.ts';
import { decodeText } from './decode-text.ts';

type Lists = Desk['lists'];

/** Adds a list under a name that is free, which it gives. */
export function addList(lists: Lists, wanted: string, lines: readonly string[]): string {
  const base = listName(wanted) || 'list';
  let name = base;
  lists.change((now) => {
    for (let number = 2; isTaken(now, name); number++) name = `${base}-${number}`;
    return [...now, { name, lines }];
  });
  return name;
}

/** Gives the name that it has then; null where that is another list's or none at all. */
export function renameList(lists: Lists, name: string, wanted: string): string | null {
  const next = listName(wanted);
  const others = lists.read().filter((list) => list.name !== name);
  if (next === '' || isTaken(others, next)) return null;
  lists.change((now) => now.map((list) => (list.name === name ? { ...list, name: next } : list)));
  return next;
}

export function writeList(lists: Lists, name: string, text: string): void {
  const lines = linesOf(text);
  lists.change((now) => now.map((list) => (list.name === name ? { name, lines } : list)));
}

/** Gives the way back, to the same place. */
export function removeList(lists: Lists, name: string): () => void {
  const at = lists.read().findIndex((list) => list.name === name);
  const removed = lists.read()[at];
  lists.change((now) => now.filter((list) => list.name !== name));
  return () => {
    if (removed !== undefined && !isTaken(lists.read(), name))
      lists.change((now) => now.toSpliced(at, 0, removed));
  };
}

/** As other tools keep them: a text file of the list's name, one value a line. */
export function downloadList({ name, lines }: WordList): void {
  const text = new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' });
  saveFile(text, `${name.replaceAll('/', '-')}.txt`);
}

/** Gives the name of the new list; null where the file holds no line of text. */
export async function importList(lists: Lists, file: File): Promise<string | null> {
  const lines = linesOf(decodeText(new Uint8Array(await file.arrayBuffer())));
  if (lines.length === 0) return null;
  return addList(lists, file.name.replace(/\.[a-z]{2,4}$/i, ''), lines);
}

function isTaken(lists: readonly WordList[], name: string): boolean {
  return lists.some((list) => nameKey(list.name) === nameKey(name));
}

import { expect, it } from 'vitest';
import { SHIPPED_LOOKS } from '@/domain/presets/shipped-looks.ts';
import { lookName, presetName } from './look-words.ts';

it('every shipped look has a name of its own in the words of the studio', () => {
  const names = SHIPPED_LOOKS.map(({ id }) => lookName(id));
  for (const [index, { id }] of SHIPPED_LOOKS.entries()) expect(names[index]?.id).not.toBe(id);
  expect(new Set(names.map((name) => name.message)).size).toBe(names.length);
});

const inEnglish = (words: { message?: string }) => words.message ?? '';

it('own presets are called as their user calls them', () => {
  expect(presetName({ id: 'p1', name: 'House style' }, inEnglish)).toBe('House style');
  expect(presetName({ id: 'linocut', name: 'Linolschnitt' }, inEnglish)).toBe('Linocut');
});

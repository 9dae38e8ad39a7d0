import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { NO_FILLINGS, sampleOf } from './expand-prompt.ts';
import { readFlags } from './flag-settings.ts';
import { parsePrompt } from './parse-prompt.ts';

const read = (prompt: string, draft = EMPTY_DRAFT) =>
  readFlags(sampleOf(parsePrompt(prompt), NO_FILLINGS, 0).flags, draft);

describe('flags', () => {
  it.each([
    ['--ar 4:5', { size: { width: 1024, height: 1280 } }],
    ['--ar 3:2', { size: { width: 1248, height: 832 } }],
    ['--size 640x480', { size: { width: 640, height: 480 } }],
    ['--w 640 --h 480', { size: { width: 640, height: 480 } }],
    ['--seed 42', { seed: 42, variation: null }],
    ['--seed 1 --seed 2', { seed: 2, variation: null }],
    ['--no text, people --no fog, Text', { negative: 'text, people, fog' }],
    ['--repeat 40', { count: 8 }],
    ['--quality High', { options: { quality: 'high' } }],
    ['--cfg 7.5 --steps 30', { options: { guidance: 7.5, steps: 30 } }],
  ])('%s become settings', (prompt, settings) => {
    expect(read(prompt)).toEqual({ settings, leftOut: [] });
  });

  it('are added to what is avoided already', () => {
    expect(read('--no fog', { ...EMPTY_DRAFT, negative: 'text' }).settings).toEqual({
      negative: 'text, fog',
    });
  });

  it.each([
    '--s 250',
    '--v 6',
    '--tile',
    '--ar 1:9999',
    '--q 2',
    '--seed 9999999999',
    '--repeat 0',
  ])('%s have no counterpart, which is said', (prompt) => {
    expect(read(prompt)).toEqual({ settings: {}, leftOut: [prompt] });
  });
});

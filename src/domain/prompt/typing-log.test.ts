import { describe, expect, it } from 'vitest';
import { EMPTY_LOG } from './desk.ts';
import { isSameGo, stepped, withPast, withStep } from './typing-log.ts';

const step = (text: string) => ({ text, caret: text.length });
const typed = (...texts: readonly string[]) =>
  texts.reduce((log, text) => withStep(log, step(text), false), EMPTY_LOG);

describe('what was typed', () => {
  it('is taken back and done again, step by step', () => {
    const log = typed('', 'a fox', 'a fox in snow');
    const back = stepped(log, -1);
    expect(back?.steps[back.at]?.text).toBe('a fox');
    expect(back && stepped(back, 1)).toEqual(log);
    expect(stepped(log, 1)).toBeNull();
    expect(stepped(typed('a'), -1)).toBeNull();
  });

  it('begins anew from where it was taken back to', () => {
    const back = stepped(typed('', 'a', 'b'), -1);
    expect(back && withStep(back, step('c'), false).steps.map(({ text }) => text)).toEqual([
      '',
      'a',
      'c',
    ]);
  });

  it('is one step as long as it goes on', () => {
    const log = withStep(withStep(typed(''), step('f'), false), step('fo'), true);
    expect(log.steps.map(({ text }) => text)).toEqual(['', 'fo']);
    expect(withStep(typed(''), step('f'), true).steps.map(({ text }) => text)).toEqual(['', 'f']);
  });

  it('is forgotten from its beginning when it becomes too much', () => {
    const long = 'x'.repeat(90_000);
    const { steps, at } = typed(...['a', 'b', 'c'].map((sign) => long + sign));
    expect(steps.map(({ text }) => text.at(-1))).toEqual(['b', 'c']);
    expect(at).toBe(1);
  });
});

it.each([
  ['fo', 'fox', 'insertText', true],
  ['fox ', 'fox i', 'insertText', false],
  ['fox', 'fo', 'deleteContentBackward', true],
  ['fox', 'fox in the snow', 'insertFromPaste', false],
  ['fox', 'fo', 'deleteByCut', false],
  ['ni', '你好', 'insertCompositionText', true],
])('%j to %j by %s goes on: %s', (before, after, way, goesOn) => {
  expect(isSameGo(before, after, way)).toBe(goesOn);
});

it('a prompt is remembered once, the last one first', () => {
  expect(withPast(withPast(['a', 'b'], ' b '), '  ')).toEqual(['b', 'a']);
});

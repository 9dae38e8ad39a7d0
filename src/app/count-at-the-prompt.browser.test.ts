import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { countAtThePrompt } from './count-at-the-prompt.ts';

const counted = vi.spyOn(navigator.storage, 'estimate');
const draft = createStore(() => EMPTY_DRAFT);
let nowMs = 0;
let leave = () => {};

beforeEach(() => {
  counted.mockClear();
  draft.setState(EMPTY_DRAFT, true);
  leave = countAtThePrompt({ draft, ports: { now: () => nowMs } });
});
afterEach(() => {
  leave();
  document.body.replaceChildren();
});

it('what is stored is counted with the first words, and again with those half a minute later', () => {
  draft.setState({ count: 2 });
  expect(counted).not.toHaveBeenCalled();
  draft.setState({ prompt: 'a' });
  draft.setState({ prompt: 'a fox' });
  expect(counted).toHaveBeenCalledOnce();
  nowMs += 30_000;
  draft.setState({ prompt: 'a fox in the snow' });
  expect(counted).toHaveBeenCalledTimes(2);
});

it('what is stored is counted when someone comes to the prompt box, and to no other', () => {
  const [words, prompt] = [document.createElement('input'), document.createElement('textarea')];
  prompt.id = 'prompt';
  document.body.append(words, prompt);
  words.focus();
  expect(counted).not.toHaveBeenCalled();
  prompt.focus();
  expect(counted).toHaveBeenCalledOnce();
  leave();
  nowMs += 30_000;
  words.focus();
  prompt.focus();
  expect(counted).toHaveBeenCalledOnce();
});

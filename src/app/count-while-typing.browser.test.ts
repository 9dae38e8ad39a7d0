import { expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { countWhileTyping } from './count-while-typing.ts';

it('what is stored is counted once, with the first words, and not with other changes', () => {
  const counted = vi.spyOn(navigator.storage, 'estimate');
  const draft = createStore(() => EMPTY_DRAFT);
  countWhileTyping({ draft });
  draft.setState({ count: 2 });
  expect(counted).not.toHaveBeenCalled();
  draft.setState({ prompt: 'a' });
  draft.setState({ prompt: 'a fox' });
  expect(counted).toHaveBeenCalledOnce();
});

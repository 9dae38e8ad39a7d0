import type { StoreApi } from 'zustand';
import {
  type Completion,
  type CompletionOption,
  completePrompt,
  withCompletion,
} from '@/domain/prompt/complete-prompt.ts';
import type { CompletionSource } from '@/studio/compose/completion-material.ts';
import type { Studio } from '@/studio/studio.ts';
import type { PromptBox } from './prompt-box.ts';

/** What is offered, and for which text and caret. */
export interface Offered {
  readonly text: string;
  readonly caret: number;
  readonly completion: Completion;
  /** -1 for none. */
  readonly chosen: number;
}

export interface CompletionFollower {
  take(option: CompletionOption): void;
  /** What can be offered has changed. */
  lookAgain(): void;
  end(): void;
}

/** On a touch screen words are composed while they are typed, and nothing else lies over them. */
const isTouched = () => matchMedia('(pointer: coarse)').matches;

/**
 * Offers completions as one types, and takes them by arrow keys with Enter or Tab. What plain words
 * begin is not chosen before an arrow key is, so that Enter still generates. An input method is left
 * alone.
 */
export function followCompletion(
  { form, textarea }: PromptBox,
  { draft }: Pick<Studio, 'draft'>,
  offered: StoreApi<Offered | null>,
  source: () => CompletionSource,
  onPreset: (option: CompletionOption, rest: () => void) => void,
): CompletionFollower {
  /** Where what was closed with Escape begins: it stays closed there. */
  let refused = -1;
  let isTyping = false;
  const close = () => {
    isTyping = false;
    if (offered.getState() !== null) offered.setState(null, true);
  };
  const look = () => {
    const { value: text, selectionStart, selectionEnd: caret } = textarea;
    const found = selectionStart === caret ? completePrompt(text, caret, source().read()) : null;
    if (text[caret - 1] === '#') source().wantTags();
    if (found?.start !== refused) refused = -1;
    if (found === null || refused !== -1) return offered.setState(null, true);
    // What is written already need not be taken, so that Enter does more.
    const isThere = found.options[0]?.text === text.slice(found.start, found.end);
    const chosen = found.kind === 'sign' && !isThere ? 0 : -1;
    return offered.setState({ text, caret, completion: found, chosen }, true);
  };
  const take = (option: CompletionOption) => {
    const now = offered.getState();
    if (now === null) return;
    close();
    const { text, caret } = withCompletion(now.text, now.completion, option);
    const write = () => {
      // The box first: what follows the draft notes where the caret stands.
      textarea.value = text;
      textarea.setSelectionRange(caret, caret);
      draft.setState({ prompt: text });
    };
    if (option.kind === 'preset') onPreset(option, write);
    else write();
    textarea.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = offered.getState();
    const { key, isComposing, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (now === null || event.target !== textarea || isComposing) return;
    if (shiftKey || altKey || ctrlKey || metaKey) return;
    const { options, start } = now.completion;
    const option = options[now.chosen];
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const rows = options.length + 1;
      const chosen = ((now.chosen + 1 + (key === 'ArrowDown' ? 1 : rows - 1)) % rows) - 1;
      offered.setState({ ...now, chosen }, true);
    } else if ((key === 'Enter' || key === 'Tab') && option !== undefined) {
      take(option);
    } else if (key === 'Escape') {
      refused = start;
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (event: Event) => {
    isTyping = true;
    if (event instanceof InputEvent && event.isComposing && !isTouched())
      offered.setState(null, true);
    else look();
  };
  const onSelection = () => {
    const now = offered.getState();
    if (now !== null && textarea.selectionEnd !== now.caret) close();
  };

  const leaving = new AbortController();
  const { signal } = leaving;
  textarea.addEventListener('input', onInput, { signal });
  textarea.addEventListener('compositionend', look, { signal });
  textarea.addEventListener('blur', close, { signal });
  document.addEventListener('selectionchange', onSelection, { signal });
  // Before what Enter and the arrows mean in the box itself.
  form.addEventListener('keydown', onKeyDown, { signal, capture: true });
  form.addEventListener('submit', close, { signal, capture: true });
  const stop = draft.subscribe(({ prompt }) => {
    const now = offered.getState();
    if (now !== null && now.text !== prompt) close();
  });
  return {
    take,
    lookAgain: () => {
      if (isTyping && document.activeElement === textarea) look();
    },
    end: () => {
      leaving.abort();
      stop();
    },
  };
}

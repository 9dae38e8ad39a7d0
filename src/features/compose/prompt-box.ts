import type { Draft } from '@/domain/recipe/draft.ts';
import type { Studio } from '@/studio/studio.ts';

export interface PromptBox {
  readonly form: HTMLFormElement;
  readonly textarea: HTMLTextAreaElement;
}

/** What was found in the box when the code arrived. */
export interface TakenOver {
  /** Enter had been pressed already, so the pictures are wanted now. */
  readonly isSubmitted: boolean;
  /** A draft of an earlier visit that what was typed has taken the place of. */
  readonly replaced: Draft | null;
}

/** The prompt box as it stands in index.html. */
export function findPromptBox(document: Document): PromptBox {
  const form = document.querySelector<HTMLFormElement>('form#bar');
  const textarea = form?.querySelector<HTMLTextAreaElement>('textarea#prompt');
  if (!form || !textarea) throw new Error('index.html has no prompt box.');
  return { form, textarea };
}

/**
 * Joins the standing prompt box and the draft. The nodes are neither moved nor made anew, so focus,
 * selection, input method and undo go on as if nothing had happened.
 */
export function takeOverPromptBox(
  { form, textarea }: PromptBox,
  { draft }: Pick<Studio, 'draft'>,
  onSubmit: () => void,
): TakenOver {
  const earlier = draft.getState();
  const typed = textarea.value;
  // Before there is code, Enter can only have left a line break at the end.
  const isSubmitted = typed.endsWith('\n') && typed.trim() !== '';
  const isNew = typed.trim() !== '' && typed !== earlier.prompt;
  if (isNew) draft.setState({ prompt: typed.trimEnd(), parents: [] });

  const show = ({ prompt, connection }: Draft) => {
    form.dataset['connection'] = connection;
    if (textarea.value !== prompt) textarea.value = prompt;
  };
  // What is being typed keeps its space at the end.
  show(isNew && !isSubmitted ? { ...draft.getState(), prompt: typed } : draft.getState());
  draft.subscribe(show);

  textarea.addEventListener('input', () => draft.setState({ prompt: textarea.value }));
  textarea.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey, isComposing } = event;
    if (key !== 'Enter' || shiftKey || altKey || isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  return { isSubmitted, replaced: isNew && earlier.prompt.trim() !== '' ? earlier : null };
}

export interface PromptBoxWords {
  readonly form: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly generate: string;
}

/** Puts the standing prompt box into the user's language. */
export function labelPromptBox({ form, textarea }: PromptBox, words: PromptBoxWords): void {
  form.setAttribute('aria-label', words.form);
  textarea.labels[0]?.replaceChildren(words.prompt);
  textarea.placeholder = words.placeholder;
  form.querySelector('#generate')?.replaceChildren(words.generate);
}

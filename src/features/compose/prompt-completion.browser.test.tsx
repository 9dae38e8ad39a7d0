import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { memoryJobStore } from '@/platform/storage/memory-job-store.ts';
import { memoryLibrary } from '@/platform/storage/memory-library.ts';
import { renderInStudio } from '@/studio/render-in-studio.tsx';
import './bar.css';
import { findPromptBox, takeOverPromptBox } from './prompt-box.ts';
import { PromptCompletion } from './prompt-completion.tsx';

let end = () => {};
let submits = 0;
let studio: ReturnType<typeof renderInStudio>['studio'];
const box = page.getByRole('textbox', { name: 'Prompt' });
const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

beforeEach(() => {
  const form = document.createElement('form');
  const label = document.createElement('label');
  const textarea = document.createElement('textarea');
  Object.assign(form, { id: 'bar' });
  Object.assign(textarea, { id: 'prompt' });
  label.append('Prompt', textarea);
  form.append(label);
  document.body.append(form);
  const opened = renderInStudio(<PromptCompletion />, {
    storage: { library: memoryLibrary(), jobs: memoryJobStore() },
  });
  studio = opened.studio;
  submits = 0;
  takeOverPromptBox(findPromptBox(document), studio, () => {
    submits += 1;
  });
  end = () => {
    opened.end();
    form.remove();
  };
});
afterEach(() => end());

/** The code of the suggestions follows the box. */
async function type(text: string): Promise<void> {
  await expect.poll(() => box.element().getAttribute('aria-autocomplete')).toBe('list');
  await box.click();
  await userEvent.keyboard(text);
}

test('a sign offers its lists at once, and Enter takes the one that is chosen', async () => {
  await type('an __anim');
  await expect.poll(() => options.elements().length).toBe(1);
  await expect.element(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(box.element().getAttribute('aria-activedescendant')).toBe(options.first().element().id);
  await userEvent.keyboard('{Enter}');
  await expect.element(box).toHaveValue('an __animals__');
  expect(studio.draft.getState().prompt).toBe('an __animals__');
  expect(submits).toBe(0);
  expect(options.elements()).toHaveLength(0);
  await userEvent.keyboard('{Enter}');
  expect(submits).toBe(1);
});

test('what plain words begin is taken with an arrow first; Enter alone generates', async () => {
  await type('a fox, gou');
  await expect.poll(() => options.elements().length).toBe(1);
  await expect.element(options.first()).toHaveAttribute('aria-selected', 'false');
  await userEvent.keyboard('{ArrowDown}{Tab}');
  await expect.element(box).toHaveValue('a fox');
  expect(studio.draft.getState().presets.map(({ id }) => id)).toEqual(['gouache-painting']);
  await userEvent.keyboard(', wat');
  await expect.poll(() => options.elements().length).toBe(1);
  await userEvent.keyboard('{Enter}');
  expect(submits).toBe(1);
});

test('Escape closes the suggestions until something else is begun', async () => {
  await type('an __ani');
  await expect.poll(() => options.elements().length).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => options.elements().length).toBe(0);
  await userEvent.keyboard('m');
  expect(options.elements()).toHaveLength(0);
  await userEvent.keyboard('als__ __pla');
  await expect.poll(() => options.elements().length).toBe(2);
});

test('an input method is left alone until it is done', async () => {
  await type('an __');
  await expect.poll(() => options.elements().length).toBeGreaterThan(3);
  // Typed only for the Node side.
  const session = cdp() as { send?: (name: string, values: object) => Promise<unknown> };
  await session.send?.('Input.imeSetComposition', {
    text: 'जा',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await expect.element(box).toHaveValue('an __जा');
  expect(options.elements()).toHaveLength(0);
  await session.send?.('Input.insertText', { text: 'जा' });
  await expect.poll(() => options.elements().length).toBe(1);
  await userEvent.keyboard('{Enter}');
  await expect.element(box).toHaveValue('an __जानवर__');
});

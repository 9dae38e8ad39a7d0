import { type Desk, EMPTY_LOG, type TypingLog } from '@/domain/prompt/desk.ts';
import { isSameGo, stepped, withPast, withStep } from '@/domain/prompt/typing-log.ts';
import type { Studio } from '@/studio/studio.ts';
import type { PromptBox } from './prompt-box.ts';

/** Typing is written down when it has paused so long, and when the page goes. */
const PAUSE_MS = 400;

/**
 * Gives the prompt box an undo that outlives a reload, and brings prompts of the past back with the
 * arrow up at the very beginning of the text. Ends with the function that it gives.
 */
export function followTyping(
  { form, textarea }: PromptBox,
  { draft }: Pick<Studio, 'draft'>,
  desk: Pick<Desk, 'typing' | 'past' | 'sheet'>,
): () => void {
  let log: TypingLog = desk.typing.read();
  let way = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Which prompt of the past is shown, and what had been written before. */
  let walk: { readonly at: number; readonly before: string; readonly shown: string } | null = null;

  const keep = () => {
    clearTimeout(timer);
    desk.typing.change(() => log);
  };
  const note = () => {
    const text = textarea.value;
    const before = log.steps[log.at]?.text ?? '';
    log = withStep(log, { text, caret: textarea.selectionEnd }, isSameGo(before, text, way));
    way = '';
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  const write = (text: string, caret: number) => {
    draft.setState({ prompt: text });
    textarea.setSelectionRange(caret, caret);
  };
  const step = (by: -1 | 1): boolean => {
    const next = stepped(log, by);
    const to = next?.steps[next.at];
    if (next === null || to === undefined) return false;
    log = next;
    write(to.text, to.caret);
    keep();
    return true;
  };
  /** By how much further into the past; below 0 it is back towards what had been written. */
  const walkBy = (by: 1 | -1): boolean => {
    const past = desk.past.read().filter((one) => one !== (walk?.before ?? textarea.value));
    const from = walk ?? { at: -1, before: textarea.value };
    const at = from.at + by;
    const shown = at === -1 ? from.before : past[at];
    if (at < -1 || shown === undefined) return false;
    walk = at === -1 ? null : { at, before: from.before, shown };
    write(shown, 0);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, isComposing } = event;
    const hasMod = event.ctrlKey || event.metaKey;
    if (isComposing || altKey || event.defaultPrevented) return;
    const letter = key.toLowerCase();
    const by = letter === 'y' || (letter === 'z' && shiftKey) ? 1 : letter === 'z' ? -1 : null;
    if (hasMod && by !== null && step(by)) event.preventDefault();
    if (hasMod || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    const isWalking = walk !== null && walk.shown === textarea.value;
    if (!isWalking) walk = null;
    const isAtStart = textarea.selectionStart === 0 && textarea.selectionEnd === 0;
    if (isAtStart && (key === 'ArrowUp' || isWalking) && walkBy(key === 'ArrowUp' ? 1 : -1))
      event.preventDefault();
  };
  const onBeforeInput = (event: InputEvent) => {
    way = event.inputType;
    // As the menu of the browser and a shaken phone ask for it.
    const by = way === 'historyUndo' ? -1 : way === 'historyRedo' ? 1 : null;
    if (by !== null && step(by)) event.preventDefault();
  };
  const onSubmit = () => desk.past.change((past) => withPast(past, draft.getState().prompt));

  note();
  let sheet = desk.sheet.read();
  const stops = [
    desk.sheet.subscribe(() => {
      const before = sheet;
      sheet = desk.sheet.read();
      // What was typed in one draft is not undone in another.
      if (before !== null && before !== sheet) log = EMPTY_LOG;
    }),
    draft.subscribe(({ prompt }) => {
      if (prompt !== log.steps[log.at]?.text) note();
    }),
    listen(textarea, 'keydown', onKeyDown, true),
    listen(textarea, 'beforeinput', onBeforeInput),
    // Before the box empties or changes anything.
    listen(form, 'submit', onSubmit, true),
    listen(window, 'pagehide', keep),
  ];
  return () => {
    keep();
    for (const stop of stops) stop();
  };
}

function listen<Name extends keyof HTMLElementEventMap | 'pagehide'>(
  target: EventTarget,
  name: Name,
  listener: (event: never) => void,
  isFirst = false,
): () => void {
  target.addEventListener(name, listener as EventListener, isFirst);
  return () => target.removeEventListener(name, listener as EventListener, isFirst);
}

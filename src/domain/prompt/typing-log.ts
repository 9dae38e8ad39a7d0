import type { TypingLog, TypingStep } from './desk.ts';

const MOST_STEPS = 200;
/** Of all steps together; the oldest go first. */
const MOST_LENGTH = 200_000;

/** A state of the prompt as the last one; what had been undone is gone. */
export function withStep(log: TypingLog, step: TypingStep, joins: boolean): TypingLog {
  const { steps, at } = log;
  if (steps[at]?.text === step.text) return log;
  const kept = steps.slice(0, joins ? Math.max(at, 1) : at + 1);
  const all = [...kept, step].slice(-MOST_STEPS);
  let length = all.reduce((sum, { text }) => sum + text.length, 0);
  while (all.length > 2 && length > MOST_LENGTH) length -= all.shift()?.text.length ?? 0;
  return { steps: all, at: all.length - 1 };
}

/** One step back (-1) or on (1); null where there is none. */
export function stepped(log: TypingLog, by: -1 | 1): TypingLog | null {
  const at = log.at + by;
  return log.steps[at] === undefined ? null : { ...log, at };
}

/** Whether a change goes on with what was being typed or deleted just before. */
export function isSameGo(before: string, after: string, way: string): boolean {
  // An input method writes each word several times.
  if (way === 'insertCompositionText') return !/\s$/.test(before);
  if (Math.abs(after.length - before.length) !== 1) return false;
  if (way === 'deleteContentBackward') return true;
  // A word is a step of its own.
  return way === 'insertText' && !/\s$/.test(before);
}

const MOST_PAST = 200;

/** Prompts of the past with one more, which comes first and only once. */
export function withPast(past: readonly string[], prompt: string): readonly string[] {
  const text = prompt.trim();
  if (text === '') return past;
  return [text, ...past.filter((one) => one !== text)].slice(0, MOST_PAST);
}

/** With those of elsewhere, which come after those that are here. */
export function withOlderPast(
  past: readonly string[],
  older: readonly string[],
): readonly string[] {
  const all = [...past, ...older.map((prompt) => prompt.trim()).filter((text) => text !== '')];
  return [...new Set(all)].slice(0, Math.max(MOST_PAST, past.length));
}

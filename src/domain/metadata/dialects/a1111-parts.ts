import { type Settings, settingsFrom } from './a1111-settings.ts';

/** What stands in a text that A1111 or its kin wrote: a prompt, `Negative prompt:`, a line of settings. */
export interface Parts {
  readonly prompt: string;
  readonly negative: string;
  readonly settings: Settings;
}

const NEGATIVE = /(?:^|\n)[ \t]*negative prompt:[ \t]*/i;
const MOST_LENGTH = 300_000;

/** Null for what is not written in this form, unless it `isPrompt` in any case. */
export function partsOf(whole: string, isPrompt: boolean): Parts | null {
  const text = whole.slice(0, MOST_LENGTH).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  const start = settingsStart(text);
  if (start === null && !isPrompt && !NEGATIVE.test(text)) return null;
  const settings = settingsFrom(start === null ? '' : text.slice(start));
  const above = text.slice(0, start ?? text.length).trimEnd();
  const split = NEGATIVE.exec(above) ?? / Negative prompt:\s*/i.exec(above);
  if (split === null) return { prompt: promptOf(above), negative: '', settings };
  return {
    prompt: promptOf(above.slice(0, split.index)),
    negative: above.slice(split.index + split[0].length),
    settings,
  };
}

function promptOf(text: string): string {
  return text.replace(/^\s*(parameters|prompt|positive prompt):\s*/i, '');
}

const SETTING = /^\s*(?:Sampler|CFG scale|Seed|Size|Model|Model hash|Version): /i;

/** Where the line of settings begins: the last one that starts as it should. */
function settingsStart(text: string): number | null {
  const inLines = [...text.matchAll(/(?:^|\n)[ \t]*(?=Steps: ?\d+(?:\s*[,|\n]|$))/g)].at(-1);
  if (inLines !== undefined) return inLines.index + inLines[0].length;
  const inText = [
    ...text.matchAll(/\bSteps: ?\d+, ?(?=(?:Sampler|CFG|Seed|Size|Schedule|Guidance)\b)/g),
  ].at(-1);
  if (inText !== undefined) {
    const line = text.lastIndexOf('\n', inText.index) + 1;
    return SETTING.test(text.slice(line, inText.index)) ? line : inText.index;
  }
  // Some name other settings first: a last line of three or more is meant.
  const lastLine = text.lastIndexOf('\n') + 1;
  const known = text.slice(lastLine).match(/\b(Sampler|CFG scale|Seed|Size|Model|Model hash): /g);
  return new Set(known).size >= 3 ? lastLine : null;
}

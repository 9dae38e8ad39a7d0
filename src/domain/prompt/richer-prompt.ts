import { parsePrompt } from './parse-prompt.ts';
import { sourceOf } from './prompt-node.ts';

/** What a model is asked to do with a prompt. */
export const RICHER_TASK = [
  'You make prompts for image generators richer. Rewrite the prompt that the user sends.',
  'Keep its subject, its intent and its language. Add concrete visual detail about setting, light, composition, material and mood, where it says nothing about them.',
  'Copy character by character: text in quotation marks, [[names]], {choices|with|bars}, __names__, (words:1.2) and --flags.',
  'Use at most 90 words. Answer with the rewritten prompt and nothing else.',
].join('\n');

/** A prompt as a model rewrote it. */
export interface RicherPrompt {
  readonly text: string;
  /** What of the language and the quoted text was lost, as it was written. */
  readonly lost: readonly string[];
}

/** Reads an answer to `RICHER_TASK`; null for one that holds no prompt. */
export function readRicher(prompt: string, answer: string): RicherPrompt | null {
  const text = bare(prompt, answer);
  if (text === '') return null;
  let rest = text;
  const lost = protectedIn(prompt).filter((part) => {
    // Each counts once: a variable that comes twice has to come twice.
    const at = rest.indexOf(part);
    if (at !== -1) rest = rest.slice(0, at) + rest.slice(at + part.length);
    return at === -1;
  });
  return { text, lost };
}

/** With what was lost put back at its end. */
export function mended({ text, lost }: RicherPrompt): string {
  const flags = lost.filter((part) => /^(?:--|—)/.test(part));
  const words = lost.filter((part) => !flags.includes(part));
  return [[text.replace(/[\s,.]+$/u, ''), ...words].join(', '), ...flags].join(' ');
}

const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»/gu;

function protectedIn(prompt: string): readonly string[] {
  return parsePrompt(prompt).flatMap((node) =>
    node.kind === 'text'
      ? [...node.source.matchAll(QUOTED)].map(([quote]) => quote)
      : [sourceOf([node])],
  );
}

/** Without a fence, a heading or quotation marks around the whole, which models like to add. */
function bare(prompt: string, answer: string): string {
  const unfenced = /^```[a-z]*\n([\s\S]*?)\n?```$/u.exec(answer.trim())?.[1] ?? answer;
  const text = unfenced
    .trim()
    .replace(/^(?:rewritten |richer )?prompt:\s*/iu, '')
    .replaceAll(/\s*\n\s*/gu, ' ')
    .trim();
  const inner = /^"([^"]*)"$|^“([^”]*)”$/u.exec(text);
  const isOwn = /^["“]/u.test(prompt.trim());
  return isOwn ? text : (inner?.[1] ?? inner?.[2] ?? text).trim();
}

import { parsePrompt } from './parse-prompt.ts';
import { type PromptNode, sourceOf } from './prompt-node.ts';

/** A stretch of a prompt, and what it is; null for plain text. */
export interface Stretch {
  readonly text: string;
  readonly is: Exclude<PromptNode['kind'], 'text'> | 'quote' | 'tag' | null;
}

/** Longer prompts are not looked through at every key. */
const MOST_LENGTH = 20_000;

/** A prompt in stretches, one after the other, by which it is coloured. */
export function markedStretches(prompt: string): readonly Stretch[] {
  if (prompt.length > MOST_LENGTH) return [{ text: prompt, is: null }];
  const stretches: Stretch[] = [];
  const add = (text: string, is: Stretch['is']) => {
    const last = stretches.at(-1);
    if (last?.is === is) stretches[stretches.length - 1] = { text: last.text + text, is };
    else if (text !== '') stretches.push({ text, is });
  };
  const walk = (nodes: readonly PromptNode[], within: Stretch['is']) => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        if (within !== null) add(node.source, within);
        else for (const { text, is } of withQuotesAndTags(node.source)) add(text, is);
      } else if (node.kind === 'choice') {
        for (const [index, branch] of node.branches.entries()) {
          add(index === 0 ? '{' : '|', 'choice');
          walk(branch, 'choice');
        }
        add('}', 'choice');
      } else if (node.kind === 'weight') {
        add('(', 'weight');
        walk(node.children, 'weight');
        add(node.closing, 'weight');
      } else add(sourceOf([node]), node.kind);
    }
  };
  walk(parsePrompt(prompt), null);
  return stretches;
}

const QUOTE_OR_TAG =
  /(?<quote>"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»)|(?<![\p{L}\p{N}#&])#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,60}/gu;

function withQuotesAndTags(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTE_OR_TAG)) {
    stretches.push({ text: text.slice(at, match.index), is: null });
    const is = match.groups?.['quote'] === undefined ? 'tag' : 'quote';
    stretches.push({ text: match[0], is });
    at = match.index + match[0].length;
  }
  return [...stretches, { text: text.slice(at), is: null }];
}

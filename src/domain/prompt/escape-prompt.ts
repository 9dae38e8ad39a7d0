import type { Dialect } from './dialect.ts';
import { parsePrompt } from './parse-prompt.ts';
import { everyNode } from './prompt-node.ts';

/** What has to stand in a prompt so that just this text is sent in its dialect. */
export function escapedPrompt(text: string, dialect: Dialect): string {
  const hasWeights = dialect === 'weights';
  for (const { kind } of everyNode(parsePrompt(text))) {
    if (kind === 'text' || (kind === 'weight' && hasWeights)) continue;
    const escaped = text.replaceAll(SIGN, String.raw`\$&`);
    return hasWeights ? escaped : escaped.replaceAll('(', String.raw`\(`);
  }
  return text;
}

const SIGN = /[{}|\\]|\[(?=\[)|_(?=_)|(?<![^\s{|])(?:-(?=-[a-z])|—(?=[a-z]))/gi;

import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import { sourceOf } from '@/domain/prompt/prompt-node.ts';

/** The choices of a prompt that lie in no other, each as its branches are written. */
export function choicesIn(prompt: string): readonly (readonly string[])[] {
  return parsePrompt(prompt).flatMap((node) =>
    node.kind === 'choice' ? [node.branches.map((branch) => sourceOf(branch))] : [],
  );
}

/** The prompt with some of its choices made, by their places: the others stay choices. */
export function withChoicesMade(prompt: string, made: ReadonlyMap<number, string>): string {
  if (made.size === 0) return prompt;
  let place = 0;
  return parsePrompt(prompt)
    .map((node) => {
      const branch = node.kind === 'choice' ? made.get(place++) : undefined;
      return branch ?? sourceOf([node]);
    })
    .join('');
}

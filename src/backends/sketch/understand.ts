import { loadLexicon } from './load-material.ts';
import { LANGUAGES } from './lexicon/words.ts';
import { readPrompt } from './read-prompt.ts';
import type { Scene } from './scene.ts';

/** The scene of a prompt, with the words of every language. Throws MaterialError or the signal's reason. */
export async function understand(prompt: string, signal?: AbortSignal): Promise<Scene> {
  const lexicons = await Promise.all(
    LANGUAGES.map(async (language) => [language, await loadLexicon(language, signal)] as const),
  );
  return readPrompt(prompt, Object.fromEntries(lexicons));
}

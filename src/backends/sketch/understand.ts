import { loadLexicons } from './load-material.ts';
import { readPrompt } from './read-prompt.ts';
import type { Scene } from './scene.ts';

/** The scene of a prompt. Throws MaterialError or the signal's reason. */
export async function understand(prompt: string, signal?: AbortSignal): Promise<Scene> {
  return readPrompt(prompt, await loadLexicons(prompt, signal));
}

import type { Studio } from '@/studio/studio.ts';

/**
 * Has the browser count what is stored while the first words are typed; gives how to leave it.
 * Chromium counts before the first writing of a session, file by file, and reads nothing meanwhile:
 * with a hundred thousand pictures the first job would wait for most of a second.
 */
export function countWhileTyping({ draft }: Pick<Studio, 'draft'>): () => void {
  const stop = draft.subscribe(({ prompt }, before) => {
    if (prompt === before.prompt) return;
    stop();
    navigator.storage?.estimate().catch(() => undefined);
  });
  return stop;
}

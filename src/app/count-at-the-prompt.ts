import type { Studio } from '@/studio/studio.ts';

/** What Chromium has counted it goes by for so long. */
const COUNT_HOLDS_MS = 30_000;

/**
 * Has the browser count what is stored when someone comes to the prompt box or types on; gives how to
 * leave it. Chromium counts before it writes, file by file, and reads nothing meanwhile: with a
 * hundred thousand pictures a job would wait for most of a second.
 */
export function countAtThePrompt({
  draft,
  ports: { now },
}: {
  draft: Studio['draft'];
  ports: Pick<Studio['ports'], 'now'>;
}): () => void {
  let countedAtMs = -Infinity;
  const count = () => {
    if (now() - countedAtMs < COUNT_HOLDS_MS) return;
    countedAtMs = now();
    navigator.storage?.estimate().catch(() => undefined);
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.id === 'prompt') count();
  };
  addEventListener('focusin', onFocus);
  const stopFollowing = draft.subscribe(({ prompt }, before) => {
    if (prompt !== before.prompt) count();
  });
  return () => {
    removeEventListener('focusin', onFocus);
    stopFollowing();
  };
}

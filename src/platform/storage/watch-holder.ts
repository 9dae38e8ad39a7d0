/** How often a waiting tab asks whether the holder is alive. */
const ASKING_MS = 1500;
/** So many questions in a row without an answer: it is frozen. A dead one loses its lock by itself. */
const UNANSWERED = 3;

/**
 * Finds out, while this tab waits for a lock, whether the tab that has it still answers. Messages
 * reach hidden tabs, whose timers are held back for up to a minute, but not frozen ones.
 */
export function watchHolder(channelName: string): {
  /** Aborted when the holder has not answered for some seconds. */
  readonly silence: AbortSignal;
  /** This tab holds it from now on, and answers. */
  answer(): void;
  close(): void;
} {
  const channel = new BroadcastChannel(channelName);
  const silence = new AbortController();
  let unanswered = 0;
  let isHolder = false;
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'here') unanswered = 0;
    else if (isHolder) channel.postMessage('here');
  });
  const timer = setInterval(() => {
    if (unanswered >= UNANSWERED) {
      clearInterval(timer);
      silence.abort();
      return;
    }
    unanswered += 1;
    channel.postMessage('anyone?');
  }, ASKING_MS);
  return {
    silence: silence.signal,
    answer() {
      isHolder = true;
      clearInterval(timer);
      channel.postMessage('here');
    },
    close() {
      clearInterval(timer);
      channel.close();
    },
  };
}

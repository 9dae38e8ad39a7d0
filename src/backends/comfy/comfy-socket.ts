import * as v from 'valibot';
import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { type Http, jsonFrom } from '../http.ts';
import { pictureFrom } from '../picture-bytes.ts';

const MAX_PREVIEW_BYTES = 32 * 2 ** 20;
/** How long a socket may take to open; without one there is only no progress. */
const OPEN_MS = 3000;

const messageSchema = v.object({
  type: v.string(),
  data: v.looseObject({
    prompt_id: v.optional(v.string()),
    value: v.optional(v.number()),
    max: v.optional(v.number()),
    node: v.nullish(v.string()),
  }),
});

/** News of one job, as a server tells them. */
export interface ComfySocket {
  /** Settles with the next piece of news, or with nothing after a while or when there are no more. */
  next(ms: number, signal: AbortSignal): Promise<News | null>;
  /** From now on its news are those of this job. */
  follow(id: string): void;
  /** Whether it is this job that the server works on. */
  isRunning(): boolean;
  close(): void;
}

type News = GenerationEvent | 'ended';

/** https://docs.comfy.org/development/comfyui-server/comms_messages */
export async function openComfySocket(
  http: Http,
  address: string,
  clientId: string,
): Promise<ComfySocket> {
  const news: News[] = [];
  let wake: (() => void) | null = null;
  let followed = '';
  let running: string | null = null;
  const say = (one: News) => {
    news.push(one);
    wake?.();
  };

  const socket = http.openSocket(`${address.replace(/^http/, 'ws')}/ws?clientId=${clientId}`);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) {
      const preview = running === followed ? previewFrom(data) : null;
      if (preview) say({ type: 'preview', image: preview });
      return;
    }
    const parsed = v.safeParse(messageSchema, typeof data === 'string' ? jsonFrom(data) : null);
    if (!parsed.success || parsed.output.data.prompt_id === undefined) return;
    const { type, data: told } = parsed.output;
    const isEnd =
      /^execution_(success|error|interrupted)$/.test(type) ||
      (type === 'executing' && told.node === null);
    running = isEnd ? null : (told.prompt_id ?? null);
    if (told.prompt_id !== followed) return;
    if (type === 'progress' && told.value !== undefined && told.max)
      say({ type: 'progress', done: Math.min(1, told.value / told.max) });
    if (isEnd) say('ended');
  });
  await opened(socket);

  return {
    follow: (id) => {
      followed = id;
    },
    isRunning: () => running === followed,
    close: () => socket.close(),
    async next(ms, signal) {
      if (news.length === 0) {
        const done = new AbortController();
        const coming = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const either = AbortSignal.any([signal, done.signal]);
        await Promise.race([coming, http.pause(ms, either)]).finally(() => {
          done.abort();
          wake = null;
        });
      }
      return news.shift() ?? null;
    },
  };
}

/** Settles when it is open, and also when it never will be. */
function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, OPEN_MS);
    for (const type of ['open', 'error', 'close'])
      socket.addEventListener(type, () => {
        clearTimeout(timer);
        resolve();
      });
  });
}

/** A picture of 1 (preview), after its own format: two numbers of four bytes. */
function previewFrom(data: ArrayBuffer): Blob | null {
  if (data.byteLength <= 8 || data.byteLength > MAX_PREVIEW_BYTES) return null;
  if (new DataView(data).getUint32(0) !== 1) return null;
  return pictureFrom(new Uint8Array(data.slice(8)))?.image ?? null;
}

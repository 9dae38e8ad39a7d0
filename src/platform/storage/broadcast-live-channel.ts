import * as v from 'valibot';
import type { LiveChannel, Told } from '@/domain/queue/live-channel.ts';
import { listeners } from './listeners.ts';

const toldSchema = v.object({
  id: v.string(),
  by: v.string(),
  event: v.variant('type', [
    v.object({ type: v.literal('progressed'), done: v.number() }),
    v.object({
      type: v.literal('queued'),
      atMs: v.number(),
      handle: v.nullable(v.string()),
      position: v.nullable(v.number()),
      waitMs: v.nullable(v.number()),
    }),
  ]),
}) satisfies v.GenericSchema<unknown, Told>;

/** Reaches every tab that is open, and leaves nothing behind. */
export function broadcastLiveChannel({ name = 'bildwerk' } = {}): LiveChannel {
  const there = listeners<Told>();
  const channel = new BroadcastChannel(`${name}-live`);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const told = v.safeParse(toldSchema, data);
    if (told.success) there.tell(told.output);
  });
  return {
    tell: (told) => channel.postMessage(told),
    subscribe: there.subscribe,
  };
}

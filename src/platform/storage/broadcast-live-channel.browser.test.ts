import { expect, it, vi } from 'vitest';
import type { Told } from '@/domain/queue/live-channel.ts';
import { broadcastLiveChannel } from './broadcast-live-channel.ts';

it('what one tab tells the others hear, without what makes no sense', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const [here, there] = [broadcastLiveChannel({ name }), broadcastLiveChannel({ name })];
  const heardHere: Told[] = [];
  const heardThere: Told[] = [];
  here.subscribe((told) => heardHere.push(told));
  there.subscribe((told) => heardThere.push(told));
  new BroadcastChannel(`${name}-live`).postMessage({ id: 7 });
  const told: Told = { id: 'one', by: 'me', event: { type: 'progressed', done: 0.5 } };
  here.tell(told);
  await vi.waitFor(() => expect(heardThere).toEqual([told]));
  expect(heardHere).toEqual([]);
});

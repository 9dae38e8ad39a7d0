import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ServerSentEvent, serverSentEvents } from './server-sent-events.ts';

async function eventsIn(text: string, cuts: readonly number[] = []): Promise<ServerSentEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted(
    (a, b) => a - b,
  );
  async function* chunks() {
    let start = 0;
    for (const end of ends) {
      yield bytes.slice(start, end);
      start = end;
    }
  }
  const events: ServerSentEvent[] = [];
  for await (const event of serverSentEvents(chunks())) events.push(event);
  return events;
}

it.each<[string, string, ServerSentEvent[]]>([
  [
    'named and unnamed',
    'data: a\n\nevent: e\ndata: b\n\n',
    [
      { name: 'message', data: 'a' },
      { name: 'e', data: 'b' },
    ],
  ],
  ['of several lines', 'data: a\ndata:  b\ndata\n\n', [{ name: 'message', data: 'a\n b\n' }]],
  ['after comments', ': hello\n\ndata:x\n\n', [{ name: 'message', data: 'x' }]],
  ['after a byte order mark', '\ufeffdata: x\n\n', [{ name: 'message', data: 'x' }]],
  ['with other fields', 'id: 7\nretry: 9\nodd\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
  ['without data', 'event: e\n\ndata: x\n\n', [{ name: 'message', data: 'x' }]],
  ['cut off by the end', 'data: a\n\ndata: b\n', [{ name: 'message', data: 'a' }]],
  ['none', '', []],
])('events %s are read', async (_, text, events) => {
  expect(await eventsIn(text)).toEqual(events);
});

it('it does not matter how lines end, nor where the network cuts', async () => {
  const word = fc.stringMatching(/^[a-z é✓🦊]{0,8}$/u);
  const written = fc.array(
    fc.record({
      name: fc.constantFrom('message', 'e'),
      data: fc.array(word, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(
      written,
      fc.constantFrom('\n', '\r', '\r\n'),
      fc.array(fc.nat(500)),
      async (events, end, cuts) => {
        const text = events
          .map(({ name, data }) =>
            [`event: ${name}`, ...data.map((line) => `data: ${line}`), '', ''].join(end),
          )
          .join('');
        expect(await eventsIn(text, cuts)).toEqual(
          events.map(({ name, data }) => ({ name, data: data.join('\n') })),
        );
      },
    ),
  );
});

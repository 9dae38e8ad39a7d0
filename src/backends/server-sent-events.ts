export interface ServerSentEvent {
  /** `message` where the server names none. */
  readonly name: string;
  readonly data: string;
}

/**
 * Reads a stream as https://html.spec.whatwg.org/multipage/server-sent-events.html describes; an
 * event that the stream's end cuts off is dropped. EventSource itself can neither post nor send keys.
 */
export async function* serverSentEvents(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const decoder = new TextDecoder();
  let name = '';
  let data: string[] = [];
  /** The line that is still coming, in pieces: a picture may be one line of megabytes. */
  let pieces: string[] = [];
  let endedWithReturn = false;

  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let start = endedWithReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') endedWithReturn = text.endsWith('\r');
    for (;;) {
      const end = lineEnd(text, start);
      pieces.push(text.slice(start, end));
      if (end === undefined) break;
      start = end + (text.startsWith('\r\n', end) ? 2 : 1);

      const line = pieces.join('');
      pieces = [];
      if (line !== '') {
        const colon = line.indexOf(':');
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1));
        if (field === 'data') data.push(value);
        if (field === 'event') name = value;
        continue;
      }
      if (data.length > 0) yield { name: name || 'message', data: data.join('\n') };
      name = '';
      data = [];
    }
  }
}

/** Where the first line break is at or after `start`. */
function lineEnd(text: string, start: number): number | undefined {
  const feed = text.indexOf('\n', start);
  const carriage = text.indexOf('\r', start);
  if (feed < 0) return carriage < 0 ? undefined : carriage;
  return carriage < 0 ? feed : Math.min(feed, carriage);
}

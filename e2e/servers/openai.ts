import type { ServerResponse } from 'node:http';
import { base64Png } from './sample-image.ts';
import { type Received, type ScriptedServer, sendJson, startServer } from './scripted-server.ts';

interface OpenAiOptions {
  readonly models?: readonly { readonly id: string; readonly shutdown_date?: string }[];
  /** Answers with an address instead of the bytes, as some compatible servers do. */
  readonly givesAddresses?: boolean;
  /** What a stream waits for between its previews and its end. */
  readonly beforeEnd?: () => Promise<void>;
}

/** What `/chat/completions` answers, wherever it is spoken. */
export function chatReply(content: string, usage: object = {}): object {
  return {
    id: 'chat-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3, ...usage },
  };
}

const OPENAI_USAGE = {
  total_tokens: 1300,
  input_tokens: 300,
  output_tokens: 1000,
  input_tokens_details: { text_tokens: 100, image_tokens: 200 },
};

/** OpenAI's image API under `/v1`, and what compatible servers make of it. */
export function startOpenAi({
  models = [{ id: 'gpt-image-2.6-flare' }, { id: 'gpt-5' }],
  givesAddresses = false,
  beforeEnd = () => Promise.resolve(),
}: OpenAiOptions = {}): Promise<ScriptedServer> {
  return startServer({
    // It exposes nothing but the request's id: pages cannot read Retry-After.
    cors: { origin: '*', headers: 'reflect', exposed: 'X-Request-ID' },
    async answer(request, reply, address) {
      const { method, path } = request;
      if (path === '/v1/models')
        sendJson(reply, {
          object: 'list',
          data: models.map((model) => ({
            object: 'model',
            created: 1,
            owned_by: 'system',
            ...model,
          })),
        });
      else if (method === 'GET' && path === '/files/1.png')
        reply.writeHead(200).end(Buffer.from(base64Png(64, 32), 'base64'));
      else if (path === '/v1/chat/completions') {
        const { messages } = request.json() as { messages: { content: string }[] };
        sendJson(reply, chatReply(`${messages.at(-1)?.content}, in deep snow under a pale sky`));
      } else if (/^\/v1\/images\/(generations|edits)$/.test(path)) {
        const fields = await fieldsOf(request);
        if (fields['stream'] === true) await stream(path, fields, reply, beforeEnd);
        else
          sendJson(reply, {
            created: 1,
            data: [
              givesAddresses
                ? { url: `${address}/files/1.png` }
                : { b64_json: pictureOf(fields), revised_prompt: fields['prompt'] },
            ],
          });
      } else sendJson(reply, { error: { message: 'no such path' } }, 404);
    },
  });
}

type Fields = Record<string, unknown>;

/** The fields of a request, from JSON or a form, whose values are all text. */
export async function fieldsOf(request: Received): Promise<Fields> {
  if (!/multipart/.test(request.headers['content-type'] ?? '')) return request.json() as Fields;
  const fields: Fields = {};
  for (const [name, value] of (await request.form()).entries()) {
    const plain = typeof value === 'string' ? scalar(value) : `<${value.type} ${value.size}>`;
    const known = fields[name];
    if (known === undefined) fields[name] = name.endsWith('[]') ? [plain] : plain;
    else fields[name] = [...(known as unknown[]), plain];
  }
  return fields;
}

function scalar(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}

function pictureOf(fields: Fields, shade?: number): string {
  const { size } = fields;
  const [width, height] = typeof size === 'string' ? size.split('x').map(Number) : [];
  return base64Png(width || 512, height || 512, shade);
}

async function stream(
  path: string,
  fields: Fields,
  reply: ServerResponse,
  beforeEnd: () => Promise<void>,
): Promise<void> {
  const kind = path.endsWith('edits') ? 'image_edit' : 'image_generation';
  const say = (type: string, more: object) => {
    const event = { type: `${kind}.${type}`, created_at: 1, quality: 'low', ...more };
    reply.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  };
  reply.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  for (let index = 0; index < Number(fields['partial_images'] ?? 0); index++)
    say('partial_image', { b64_json: pictureOf(fields, 40 * index), partial_image_index: index });
  await beforeEnd();
  say('completed', { b64_json: pictureOf(fields), usage: OPENAI_USAGE });
  reply.end();
}

import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { chatReply } from './openai.ts';
import { base64Png } from './sample-image.ts';
import { type ScriptedServer, sendJson, startServer } from './scripted-server.ts';

const OPENROUTER_MODELS = [
  {
    id: 'openai/gpt-image-2.6-flare',
    name: 'GPT Image',
    supported_parameters: {
      aspect_ratio: { type: 'enum', values: ['1:1', '16:9', '9:16', 'auto'] },
      resolution: { type: 'enum', values: ['1K', '2K'] },
      quality: { type: 'enum', values: ['auto', 'low', 'medium', 'high'] },
      background: { type: 'enum', values: ['auto', 'transparent', 'opaque'] },
      output_format: { type: 'enum', values: ['png', 'svg'] },
      input_references: { type: 'range', min: 0, max: 2 },
    },
    supports_streaming: true,
  },
  {
    id: 'black-forest-labs/flux.2',
    name: 'FLUX.2',
    supported_parameters: { seed: { type: 'boolean' }, novelty: 'strange' },
    supports_streaming: false,
  },
];

const OPENROUTER_TEXT_MODELS = [
  {
    id: 'vendor/writer',
    name: 'Writer',
    architecture: { output_modalities: ['text'] },
    pricing: { prompt: '0.000001', completion: '0.000002' },
  },
  { id: 'vendor/painter', name: 'Painter', architecture: { output_modalities: ['image', 'text'] } },
];

/** The key that signing in gives. */
export const NEW_KEY = 'sk-or-planted-0123456789abcdef';

/** OpenRouter's image API under `/api/v1`, and its page for signing in under `/auth`. */
export function startOpenRouter(): Promise<ScriptedServer> {
  /** The challenge under which each code was given; a code works once. */
  const challenges = new Map<string, string>();
  return startServer({
    cors: { origin: '*', headers: 'reflect' },
    answer(request, reply) {
      const path = request.path.replace(/^\/api\/v1/, '');
      if (path === '/images/models') return sendJson(reply, { data: OPENROUTER_MODELS });
      if (path === '/models') return sendJson(reply, { data: OPENROUTER_TEXT_MODELS });
      if (path === '/chat/completions')
        return sendJson(reply, chatReply('a fox without anything else', { cost: 0.00042 }));
      if (path === '/key')
        return sendJson(reply, { data: { label: 'mine', limit_remaining: null } });
      if (path.endsWith('/endpoints')) {
        const pricing = [{ billable: 'output_image', unit: 'image', cost_usd: 0.04 }];
        return sendJson(reply, { id: 'm', endpoints: [{ provider_name: 'P', pricing }] });
      }
      if (path === '/auth/keys') {
        const { code = '', code_verifier: verifier = '' } = request.json() as Record<
          string,
          string
        >;
        const isRight =
          challenges.get(code) === createHash('sha256').update(verifier).digest('base64url');
        challenges.delete(code);
        return isRight
          ? sendJson(reply, { key: NEW_KEY, user_id: 'u' })
          : sendJson(reply, { error: { code: 403, message: 'Invalid code' } }, 403);
      }
      if (path === '/auth') {
        const code = `code-${challenges.size + 1}`;
        challenges.set(code, request.query.get('code_challenge') ?? '');
        return sendSignInPage(reply, request.query.get('callback_url') ?? '', code);
      }
      if (path !== '/images') return sendJson(reply, { error: { code: 404, message: 'No' } }, 404);
      const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3, cost: 0.0421 };
      const { stream } = request.json() as { stream?: boolean };
      if (stream !== true)
        return sendJson(reply, {
          created: 1,
          data: [{ b64_json: base64Png(1024, 1024), media_type: 'image/jpeg' }],
          usage,
        });
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      const say = (type: string, more: object) =>
        reply.write(`data: ${JSON.stringify({ type: `image_generation.${type}`, ...more })}\n\n`);
      reply.write(': OPENROUTER PROCESSING\n\n');
      say('partial_image', { b64_json: base64Png(64, 64), partial_image_index: 0 });
      say('completed', { b64_json: base64Png(1024, 1024), usage });
      reply.end('data: [DONE]\n\n');
    },
  });
}

function sendSignInPage(reply: ServerResponse, callback: string, code: string): void {
  reply.writeHead(200, { 'content-type': 'text/html' }).end(
    `<!doctype html><title>Sign in</title><link rel="icon" href="data:,">
    <a href="${callback}?code=${code}">Authorize</a>
    <a href="${callback}?error=access_denied">Cancel</a>`,
  );
}

import { base64Png } from './sample-image.ts';
import { type ScriptedServer, sendJson, startServer } from './scripted-server.ts';

interface SdapiOptions {
  /** `web-ui` has all paths, `sd-cpp` has neither progress nor interrupt and an empty `info`. */
  readonly server?: 'web-ui' | 'sd-cpp';
  readonly drawingMs?: number;
  /** What it says in turn when it is asked how far it is, and the last of it ever after. */
  readonly progress?: readonly number[];
  /** The page that the server was started for, as its flag says; null when it was not. */
  readonly lets?: 'echo' | null;
  readonly login?: string;
}

/** The API of Stable Diffusion web UI under `/sdapi/v1`. */
export function startSdapi({
  server = 'web-ui',
  drawingMs = 0,
  progress = [0.4],
  lets = 'echo',
  login,
}: SdapiOptions = {}): Promise<ScriptedServer> {
  let asked = 0;
  return startServer({
    cors: { origin: lets, headers: 'reflect' },
    answer(request, reply) {
      const path = request.path.replace(/^\/sdapi\/v1/, '');
      const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`;
      if (wanted && request.headers.authorization !== wanted)
        return sendJson(reply, { detail: 'Not authenticated' }, 401);
      if (path === '/sd-models')
        return sendJson(reply, [{ title: 'dream.safetensors [1a2b]', model_name: 'dream' }]);
      if (path === '/samplers') return sendJson(reply, [{ name: 'Euler a' }, { name: 'DPM++ 2M' }]);
      if (server === 'web-ui' && path === '/schedulers')
        return sendJson(reply, [{ name: 'karras', label: 'Karras' }]);
      if (server === 'web-ui' && path === '/progress')
        return sendJson(reply, {
          progress: progress[Math.min(asked++, progress.length - 1)],
          eta_relative: 3,
          state: {},
          current_image:
            request.query.get('skip_current_image') === 'true' ? null : base64Png(16, 16),
        });
      if (server === 'web-ui' && path === '/interrupt') return sendJson(reply, {});
      if (path !== '/txt2img' && path !== '/img2img')
        return sendJson(reply, { detail: 'Not Found' }, 404);
      const { width, height } = request.json() as { width: number; height: number };
      const info = JSON.stringify({ seed: 4711, all_seeds: [4711], infotexts: [''] });
      setTimeout(() => {
        const images = [base64Png(width, height)];
        sendJson(reply, { images, parameters: {}, info: server === 'web-ui' ? info : '' });
      }, drawingMs);
    },
  });
}

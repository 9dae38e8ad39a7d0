import { type WebSocket, WebSocketServer } from 'ws';
import { samplePng } from './sample-image.ts';
import { type ScriptedServer, sendBytes, sendJson, startServer } from './scripted-server.ts';

interface ComfyOptions {
  /** What comes out of `--enable-cors-header`; null without the flag. */
  readonly lets?: '*' | null;
  readonly drawingMs?: number;
  /** A server that has no WebSocket behind a proxy, or loses it. */
  readonly hasSocket?: boolean;
  /** How the job ends when it does not end well. */
  readonly exception?: string;
}

interface Job {
  readonly id: string;
  readonly workflow: Record<string, { inputs: Record<string, unknown> }>;
  isDone: boolean;
}

/** ComfyUI, with its WebSocket and binary previews. */
export async function startComfy({
  lets = '*',
  drawingMs = 0,
  hasSocket = true,
  exception,
}: ComfyOptions = {}): Promise<ScriptedServer & { readonly jobs: readonly Job[] }> {
  const jobs: Job[] = [];
  const uploaded = new Set<string>();
  const sockets = new Map<string, WebSocket>();

  const tell = (client: string, type: string, data: object) =>
    sockets.get(client)?.send(JSON.stringify({ type, data }));

  const draw = (client: string, job: Job) => {
    const prompt_id = job.id;
    tell(client, 'status', { status: { exec_info: { queue_remaining: 1 } } });
    tell(client, 'execution_start', { prompt_id });
    tell(client, 'progress', { prompt_id, node: '3', value: 5, max: 20 });
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(1, 0);
    frame.writeUInt32BE(2, 4);
    sockets.get(client)?.send(Buffer.concat([frame, samplePng(16, 16)]));
    setTimeout(() => {
      job.isDone = true;
      tell(client, exception ? 'execution_error' : 'execution_success', { prompt_id });
    }, drawingMs).unref();
  };

  const scripted = await startServer({
    cors: { origin: lets, headers: 'Content-Type, Authorization' },
    async answer(request, reply) {
      const { path, headers } = request;
      // Without the flag another page's requests are refused, but not those of no page at all.
      if (lets === null && headers.origin && new URL(headers.origin).host !== headers.host) {
        reply.writeHead(403).end();
        return;
      }
      if (path === '/prompt') {
        const {
          prompt,
          prompt_id: id,
          client_id: client,
        } = request.json() as {
          prompt: Job['workflow'];
          prompt_id: string;
          client_id: string;
        };
        const job = { id, workflow: prompt, isDone: false };
        jobs.push(job);
        sendJson(reply, { prompt_id: id, number: jobs.length, node_errors: {} });
        setTimeout(() => draw(client, job), 10);
      } else if (path.startsWith('/history/')) {
        const job = jobs.find(({ id, isDone }) => isDone && path.endsWith(id));
        const images = [{ filename: 'out_1.png', subfolder: '', type: 'output' }];
        const looked = [{ filename: 'seen.png', subfolder: '', type: 'temp' }];
        const failed = [
          ['execution_start', {}],
          ['execution_error', { node_type: 'KSampler', exception_message: exception }],
        ];
        sendJson(
          reply,
          job
            ? {
                [job.id]: exception
                  ? { outputs: {}, status: { status_str: 'error', messages: failed } }
                  : {
                      outputs: { 8: { images: looked }, 9: { images } },
                      status: { status_str: 'success', messages: [] },
                    },
              }
            : {},
        );
      } else if (path === '/queue' && request.method === 'GET') {
        const running = jobs
          .filter(({ isDone }) => !isDone)
          .map(({ id }, i) => [i, id, {}, {}, []]);
        sendJson(reply, { queue_running: running, queue_pending: [] });
      } else if (path === '/queue' || path === '/interrupt') sendJson(reply, {});
      else if (path === '/view') sendBytes(reply, samplePng(512, 512), 'image/png');
      else if (path === '/upload/image') {
        const file = (await request.form()).get('image') as File;
        uploaded.add(file.name);
        sendJson(reply, { name: file.name, subfolder: '', type: 'input' });
      } else if (path === '/upload/mask') {
        const form = await request.form();
        const { filename } = JSON.parse(form.get('original_ref') as string) as { filename: string };
        if (!uploaded.has(filename)) return sendJson(reply, {}, 400);
        sendJson(reply, { name: (form.get('image') as File).name, subfolder: '', type: 'input' });
      } else if (path.startsWith('/object_info/')) sendJson(reply, described(path.slice(13)));
      else sendJson(reply, {}, 404);
    },
  });

  const socketServer = new WebSocketServer({ noServer: true });
  scripted.server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    if (!hasSocket || pathname !== '/ws') {
      socket.destroy();
      return;
    }
    socketServer.handleUpgrade(request, socket, head, (opened) => {
      sockets.set(searchParams.get('clientId') ?? '', opened);
    });
  });
  return {
    ...scripted,
    jobs,
    close: () => {
      for (const socket of socketServer.clients) socket.terminate();
      return scripted.close();
    },
  };
}

/** What a server with one checkpoint says of the nodes of a plain workflow. */
function described(type: string): object {
  const inputs: Record<string, object> = {
    KSampler: { seed: ['INT', {}], sampler_name: [['euler', 'heun'], {}] },
    CheckpointLoaderSimple: { ckpt_name: [['dream.safetensors'], {}] },
    CLIPTextEncode: { text: ['STRING', {}] },
    EmptyLatentImage: { width: ['INT', {}] },
    VAEDecode: {},
    SaveImage: {},
    LoadImage: { image: [['old.png'], {}] },
    LoadImageMask: { image: [['old.png'], {}], channel: [['alpha', 'red', 'green', 'blue'], {}] },
    VAEEncodeForInpaint: { grow_mask_by: ['INT', {}] },
  };
  const required = inputs[type];
  return required ? { [type]: { input: { required } } } : {};
}

/** The workflow that ComfyUI starts with, as "Export (API)" writes it. */
export const COMFY_WORKFLOW = {
  3: {
    class_type: 'KSampler',
    inputs: {
      seed: 1,
      steps: 20,
      cfg: 8,
      sampler_name: 'euler',
      scheduler: 'normal',
      denoise: 1,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['5', 0],
    },
  },
  4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'dream.safetensors' } },
  5: { class_type: 'EmptyLatentImage', inputs: { width: 256, height: 256, batch_size: 1 } },
  6: { class_type: 'CLIPTextEncode', inputs: { text: 'old prompt', clip: ['4', 1] } },
  7: { class_type: 'CLIPTextEncode', inputs: { text: 'old negative', clip: ['4', 1] } },
  8: { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
  9: { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: ['8', 0] } },
} as const;

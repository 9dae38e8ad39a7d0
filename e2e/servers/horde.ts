import { samplePng } from './sample-image.ts';
import { type ScriptedServer, sendBytes, sendJson, startServer } from './scripted-server.ts';

interface HordeOptions {
  /** Answers to questions how it goes, before it is done. */
  readonly waits?: readonly object[];
  readonly generation?: object;
  /** How often the storage gives junk first. */
  readonly junk?: number;
  /** How long it thinks before it takes a request. */
  readonly slowMs?: number;
}

/** The allow-list of horde/flask.py, on which Authorization is missing. */
const HEADERS =
  'Accept, Content-Type, Content-Length, Accept-Encoding, X-CSRF-Token, apikey, Client-Agent, X-Fields, Proxied-For, Proxied-Authorization';

const HORDE_MODELS = [
  {
    name: 'stable_diffusion',
    count: 3,
    jobs: 12,
    eta: 30,
    queued: 100,
    performance: 1,
    type: 'image',
  },
  { name: 'SDXL 1.0', count: 9, jobs: 2, eta: 7, queued: 10, performance: 1, type: 'image' },
  { name: 'gone', count: 0, jobs: 0, eta: 0, queued: 0, performance: 0, type: 'image' },
];

/** AI Horde under `/v2`, with a storage for its pictures under `/pictures`. */
export function startHorde({
  waits = [
    { queue_position: 3, wait_time: 20 },
    { queue_position: 0, wait_time: 4, processing: 1 },
  ],
  generation = {},
  junk = 0,
  slowMs = 0,
}: HordeOptions = {}): Promise<ScriptedServer> {
  let asked = 0;
  let fetched = 0;
  let size = { width: 64, height: 64 };
  return startServer({
    cors: { origin: '*', headers: HEADERS },
    answer(request, reply, address) {
      const { method, path } = request;
      const path2 = path.replace(/^\/v2/, '');
      if (path2 === '/status/models') return sendJson(reply, HORDE_MODELS);
      if (path2 === '/status/performance')
        return sendJson(reply, { queued_requests: 200, thread_count: 5, worker_count: 4 });
      if (path2 === '/find_user')
        return request.headers['apikey'] === 'horde-key'
          ? sendJson(reply, { username: 'fox#7' })
          : sendJson(reply, { message: 'No user', rc: 'UserNotFound' }, 404);
      if (path2 === '/generate/async') {
        const { params } = request.json() as { params: { width: number; height: number } };
        size = params;
        setTimeout(() => sendJson(reply, { id: 'job-1', kudos: 7 }, 202), slowMs);
        return;
      }
      if (path2 === '/generate/check/job-1') {
        const wait = waits[asked++];
        return sendJson(reply, { done: !wait, faulted: false, is_possible: true, ...wait });
      }
      if (path2 === '/generate/status/job-1') {
        const made = { img: `${address}/pictures/1.webp`, seed: '4711', censored: false, id: 'g' };
        const generations = method === 'DELETE' ? [] : [{ ...made, ...generation }];
        return sendJson(reply, { done: true, kudos: 7.5, generations });
      }
      if (path2.startsWith('/pictures/'))
        return fetched++ < junk
          ? sendJson(reply, { error: 'not yet' })
          : sendBytes(reply, samplePng(size.width, size.height), 'image/webp');
      return sendJson(reply, { message: 'Request not found', rc: 'RequestNotFound' }, 404);
    },
  });
}

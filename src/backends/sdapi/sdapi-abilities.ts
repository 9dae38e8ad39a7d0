import * as v from 'valibot';
import type { Model } from '@/domain/generation/model.ts';
import { Failed, type Http } from '../http.ts';
import { failureOfStatus } from '../status-failure.ts';

/** What one server of this family can do; every path but txt2img may be missing. */
export interface Abilities {
  readonly models: readonly Model[];
  readonly hasProgress: boolean;
}

interface Server {
  readonly http: Http;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const modelsSchema = v.array(
  v.object({ title: v.string(), model_name: v.fallback(v.optional(v.string()), undefined) }),
);
const samplersSchema = v.array(v.object({ name: v.string() }));
const schedulersSchema = v.array(
  v.object({ name: v.string(), label: v.fallback(v.optional(v.string()), undefined) }),
);
const progressSchema = v.object({ progress: v.number() });

/** Rejects with a `Failed` when nothing of this family answers there. */
export async function findAbilities(server: Server, signal: AbortSignal): Promise<Abilities> {
  const [models, samplers, schedulers, progress] = await Promise.all([
    probe(server, '/sd-models', modelsSchema, signal),
    probe(server, '/samplers', samplersSchema, signal),
    probe(server, '/schedulers', schedulersSchema, signal),
    probe(server, '/progress?skip_current_image=true', progressSchema, signal),
  ]);
  if (models === null && samplers === null) throw new Failed({ kind: 'unreadable-reply' });
  const honours: Model['honours'] = {
    seed: true,
    negative: true,
    references: { max: 1, strength: true },
    mask: 'white',
    steps: { min: 1, max: 150, standard: 25 },
    guidance: { min: 1, max: 30 },
    ...(progress && { previews: true }),
    ...(samplers?.length && { samplers: samplers.map(({ name }) => name) }),
    ...(schedulers?.length && { schedulers: schedulers.map(({ name }) => name) }),
  };
  const named = models?.length ? models : [{ title: '', model_name: undefined }];
  return {
    hasProgress: progress !== null,
    models: named.map(({ title, model_name }) => ({
      id: title,
      name: model_name ?? (title || '·'),
      styles: [],
      sizes: { kind: 'free', min: 64, max: 2048, step: 8 },
      honours,
      price: { kind: 'free' },
    })),
  };
}

/** What stands at a path; null where there is no such path, or another one. */
async function probe<Schema extends v.GenericSchema>(
  { http, address, headers }: Server,
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema> | null> {
  const reply = await http.send({
    address: `${address}/sdapi/v1${path}`,
    // The preflight is then the same as that of a picture.
    headers: { ...headers, 'content-type': 'application/json' },
    signal,
  });
  if (reply.status === 401 || reply.status === 403 || reply.status >= 502) {
    reply.close();
    throw new Failed(failureOfStatus(reply.status, '', null, false));
  }
  const body = await reply.json();
  const parsed = v.safeParse(schema, body);
  return reply.isOk && parsed.success ? parsed.output : null;
}

import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import { Failed, type Http } from '../http.ts';
import { failureOfStatus } from '../status-failure.ts';
import type { Workflow } from './workflow.ts';

const text = v.fallback(v.optional(v.string(), ''), '');
const queuedSchema = v.object({ prompt_id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)) });
const uploadedSchema = v.object({ name: v.string(), subfolder: text });
const imageSchema = v.object({ filename: v.string(), subfolder: text, type: text });
const historySchema = v.record(
  v.string(),
  v.object({
    outputs: v.fallback(
      v.record(
        v.string(),
        v.looseObject({ images: v.fallback(v.optional(v.array(imageSchema), []), []) }),
      ),
      {},
    ),
    status: v.fallback(
      v.optional(v.object({ status_str: text, messages: v.optional(v.array(v.unknown()), []) })),
      undefined,
    ),
  }),
);
const queueSchema = v.object({
  queue_running: v.array(v.array(v.unknown())),
  queue_pending: v.array(v.array(v.unknown())),
});
const rejectionSchema = v.fallback(
  v.object({
    error: v.object({ message: text, details: text }),
    node_errors: v.fallback(
      v.record(
        v.string(),
        v.object({ class_type: text, errors: v.array(v.object({ message: text, details: text })) }),
      ),
      {},
    ),
  }),
  { error: { message: '', details: '' }, node_errors: {} },
);

export type MadeImage = v.InferOutput<typeof imageSchema>;

/** The questions that a ComfyUI server answers. Each rejects with a `Failed`. */
export interface ComfyServer {
  /** Gives the job's id: the wanted one, unless the server is too old to be asked for one. */
  submit(workflow: Workflow, id: string, clientId: string, signal: AbortSignal): Promise<string>;
  /** Gives the name under which the server has it. */
  upload(file: Blob, name: string, signal: AbortSignal): Promise<string>;
  /** Keeps a copy of an uploaded image that is transparent where the mask is, and gives its name. */
  uploadMask(mask: Blob, of: string, name: string, signal: AbortSignal): Promise<string>;
  /** What has been made; null while it is not done, or not known here. */
  made(id: string, signal: AbortSignal): Promise<readonly MadeImage[] | null>;
  /** How many jobs are before this one; null where it is not in the queue. */
  position(id: string, signal: AbortSignal): Promise<number | null>;
  picture(image: MadeImage, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  cancel(id: string, isRunning: boolean): void;
  /** What a kind of node takes; null where the server has no such kind. */
  nodeInputs(type: string, signal: AbortSignal): Promise<Readonly<Record<string, unknown>> | null>;
}

export function comfyServer(http: Http, address: string): ComfyServer {
  const read = async <Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    signal: AbortSignal,
    more: { readonly json?: unknown; readonly form?: FormData } = {},
  ): Promise<v.InferOutput<Schema>> => {
    const method = more.json || more.form ? 'POST' : 'GET';
    const reply = await http.send({ address: address + path, method, signal, ...more });
    const body = await reply.json();
    if (!reply.isOk) throw new Failed(rejection(reply.status, body));
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) throw new Failed({ kind: 'unreadable-reply' });
    return parsed.output;
  };

  const send = async (
    path: string,
    parts: Readonly<Record<string, Blob | string>>,
    name: string,
    signal: AbortSignal,
  ) => {
    const form = new FormData();
    for (const [part, value] of Object.entries(parts)) {
      if (typeof value === 'string') form.append(part, value);
      else form.append(part, value, name);
    }
    const { name: kept, subfolder } = await read(uploadedSchema, path, signal, { form });
    return subfolder ? `${subfolder}/${kept}` : kept;
  };

  return {
    async submit(workflow, id, clientId, signal) {
      const json = { prompt: workflow, client_id: clientId, prompt_id: id };
      const { prompt_id } = await read(queuedSchema, '/prompt', signal, { json });
      return prompt_id;
    },
    upload: (image, name, signal) => send('/upload/image', { image }, name, signal),
    uploadMask(image, of, name, signal) {
      const [filename, ...folders] = of.split('/').toReversed();
      const subfolder = folders.toReversed().join('/');
      const original_ref = JSON.stringify({ filename, subfolder, type: 'input' });
      return send('/upload/mask', { image, original_ref, type: 'input' }, name, signal);
    },
    async made(id, signal) {
      const entry = (await read(historySchema, `/history/${id}`, signal))[id];
      if (entry === undefined) return null;
      if (entry.status?.status_str === 'error')
        throw new Failed({ kind: 'unsupported', what: wordsOf(entry.status.messages) });
      const images = Object.values(entry.outputs).flatMap(({ images }) => images);
      // What was saved goes before what was only looked at.
      return images.toSorted((a, b) => Number(a.type === 'temp') - Number(b.type === 'temp'));
    },
    async position(id, signal) {
      const { queue_running: running, queue_pending: pending } = await read(
        queueSchema,
        '/queue',
        signal,
      );
      if (running.some((job) => job[1] === id)) return 0;
      const waiting = pending.toSorted((a, b) => Number(a[0]) - Number(b[0]));
      const index = waiting.findIndex((job) => job[1] === id);
      return index < 0 ? null : running.length + index;
    },
    async picture({ filename, subfolder, type }, signal) {
      const query = new URLSearchParams({ filename, subfolder, type }).toString();
      const reply = await http.send({
        address: `${address}/view?${query}`,
        signal,
        isForPicture: true,
      });
      if (reply.isOk) return reply.bytes();
      reply.close();
      throw new Failed({ kind: 'unreadable-reply' });
    },
    cancel(id, isRunning) {
      http.sendAndForget({ address: `${address}/queue`, method: 'POST', json: { delete: [id] } });
      // Without a job's name, and on old servers even with it, this ends whatever runs.
      if (isRunning)
        http.sendAndForget({
          address: `${address}/interrupt`,
          method: 'POST',
          json: { prompt_id: id },
        });
    },
    async nodeInputs(type, signal) {
      const schema = v.record(
        v.string(),
        v.object({
          input: v.object({ required: v.fallback(v.record(v.string(), v.unknown()), {}) }),
        }),
      );
      const found = await read(schema, `/object_info/${encodeURIComponent(type)}`, signal);
      return found[type]?.input.required ?? null;
    },
  };
}

function rejection(status: number, body: unknown): Failure {
  const { error, node_errors } = v.parse(rejectionSchema, body);
  const faults = Object.entries(node_errors).flatMap(([id, { class_type, errors }]) =>
    errors.map(({ message, details }) => `${class_type} (${id}): ${message} ${details}`.trim()),
  );
  const words = [error.message, error.details, ...faults].filter(Boolean).join('; ');
  // Its way of keeping other pages out; it has no keys.
  if (status === 403) return { kind: 'unreachable' };
  return failureOfStatus(status, words, null, false);
}

/** The exception among the messages of a job that failed. */
function wordsOf(messages: readonly unknown[]): string {
  const schema = v.looseObject({ node_type: text, exception_message: text });
  for (const message of messages) {
    const [name, content] = Array.isArray(message) ? (message as unknown[]) : [];
    const parsed = v.safeParse(schema, content);
    if (name === 'execution_error' && parsed.success)
      return `${parsed.output.node_type}: ${parsed.output.exception_message}`;
  }
  return '';
}

import type { Failure } from '@/domain/generation/failure.ts';
import { type ServerSentEvent, serverSentEvents } from './server-sent-events.ts';

/** Carries a failure out of the depths of an adapter. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'Failed';
    this.failure = failure;
  }
}

export interface Limits {
  /** From the request's start to the last byte of its reply. */
  readonly totalMs: number;
  /** The longest silence within a reply. */
  readonly silenceMs: number;
  readonly bytes: number;
}

const SMALL: Limits = { totalMs: 30_000, silenceMs: 30_000, bytes: 16 * 2 ** 20 };
/** A picture of 4K with its previews, in base64, at a service that is at its limit. */
const PICTURE: Limits = { totalMs: 15 * 60_000, silenceMs: 5 * 60_000, bytes: 256 * 2 ** 20 };

export interface HttpRequest {
  readonly address: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly signal: AbortSignal;
  /** Whether the reply is a picture, or has to wait for one. */
  readonly isForPicture?: boolean;
  /** Whether the service may charge for it: then no failure says that it was not made. */
  readonly isPaid?: boolean;
  /** In the place of the usual limit from start to end. */
  readonly totalMs?: number;
}

/** A reply whose body is read once, in one of three ways, or closed. */
export interface HttpReply {
  readonly status: number;
  readonly isOk: boolean;
  readonly isEventStream: boolean;
  readonly headers: Headers;
  /** Undefined for what is not JSON. */
  json(): Promise<unknown>;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  events(): AsyncGenerator<ServerSentEvent, void, undefined>;
  close(): void;
}

/** What adapters know of the world. Nothing is ever sent twice. */
export interface Http {
  /** Rejects with a `Failed`, or with the signal's reason. */
  send(request: HttpRequest): Promise<HttpReply>;
  /** Sends what nobody waits for, such as a cancellation. */
  sendAndForget(request: Omit<HttpRequest, 'signal'>): void;
  /** Whether anything answers there, be it that the page may not read it. */
  answers(address: string, signal: AbortSignal): Promise<boolean>;
  openSocket(address: string): WebSocket;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  readonly page: Page;
}

/** The page that asks. */
export interface Page {
  readonly origin: string;
  isOnline(): boolean;
  /** Whether the browser was told to keep this page off the local network. */
  isLocalNetworkDenied(): Promise<boolean>;
}

export interface HttpOptions {
  readonly fetch?: typeof fetch;
  readonly openSocket?: (address: string) => WebSocket;
  readonly pause?: Http['pause'];
  readonly now?: () => number;
  readonly page?: Page;
  /** Put in the place of the usual limits. */
  readonly limits?: Partial<Limits>;
}

export function createHttp(options: HttpOptions = {}): Http {
  // Not bound to `globalThis` early, so that whatever stands there later is used.
  const ask = options.fetch ?? ((...given: Parameters<typeof fetch>) => fetch(...given));
  return {
    send: (request) => send(ask, request, options.limits ?? {}),
    sendAndForget: ({ address, ...request }) => {
      ask(address, initOf(request)).catch(() => undefined);
    },
    answers: async (address, signal) => {
      try {
        await ask(address, {
          mode: 'no-cors',
          signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
        });
        return true;
      } catch {
        signal.throwIfAborted();
        return false;
      }
    },
    openSocket: options.openSocket ?? ((address) => new WebSocket(address)),
    pause: options.pause ?? pause,
    now: options.now ?? Date.now,
    page: options.page ?? thisPage(),
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function send(
  ask: typeof fetch,
  request: HttpRequest,
  limits: Partial<Limits>,
): Promise<HttpReply> {
  const { signal, isPaid = false } = request;
  const { totalMs, silenceMs, bytes } = {
    ...(request.isForPicture === true ? PICTURE : SMALL),
    ...(request.totalMs !== undefined && { totalMs: request.totalMs }),
    ...limits,
  };
  signal.throwIfAborted();
  const controller = new AbortController();
  let isTooLate = false;
  const expire = () => {
    isTooLate = true;
    controller.abort();
  };
  const deadline = setTimeout(expire, totalMs);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop);
  const close = () => {
    clearTimeout(deadline);
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
    controller.abort();
  };
  const doubt = isPaid ? ({ mayBeMade: true } as const) : {};
  const failed = () =>
    signal.aborted
      ? (signal.reason as Error)
      : new Failed({ kind: isTooLate ? 'timed-out' : 'unreachable', ...doubt });

  let response: Response;
  try {
    response = await ask(request.address, { ...initOf(request), signal: controller.signal });
  } catch {
    const error = failed();
    close();
    throw error;
  }

  async function* chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    const reader = response.body?.getReader();
    let received = 0;
    try {
      if (!reader) return;
      for (;;) {
        silence = setTimeout(expire, silenceMs);
        const { done, value } = await reader.read().catch(() => Promise.reject(failed()));
        clearTimeout(silence);
        signal.throwIfAborted();
        if (done) return;
        received += value.byteLength;
        if (received > bytes) throw new Failed({ kind: 'unreadable-reply', ...doubt });
        yield value;
      }
    } finally {
      close();
    }
  }

  const all = async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of chunks()) parts.push(chunk);
    return new Blob(parts);
  };

  return {
    status: response.status,
    isOk: response.ok,
    isEventStream: /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? ''),
    headers: response.headers,
    json: async () => jsonFrom(await (await all()).text()),
    bytes: async () => new Uint8Array(await (await all()).arrayBuffer()),
    events: () => serverSentEvents(chunks()),
    close,
  };
}

function initOf({ method = 'GET', headers, json, form }: Partial<HttpRequest>): RequestInit {
  const body = json === undefined ? form : JSON.stringify(json);
  return {
    method,
    headers: {
      ...headers,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    // Neither cookies nor the page's address are anyone's business, and no reply is to be kept.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  };
}

export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function thisPage(): Page {
  return {
    origin: globalThis.location?.origin ?? '',
    isOnline: () => globalThis.navigator?.onLine ?? true,
    isLocalNetworkDenied: async () => {
      const names = ['loopback-network', 'local-network', 'local-network-access'];
      const states = await Promise.all(
        names.map(async (name) => {
          try {
            const found = await navigator.permissions.query({ name: name as PermissionName });
            return found.state;
          } catch {
            // This browser does not know the permission.
            return null;
          }
        }),
      );
      return states.includes('denied');
    },
  };
}

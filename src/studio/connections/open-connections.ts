import type { Backend } from '@/domain/generation/backend.ts';
import { needsNetwork, SKETCH } from '@/domain/generation/connection.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Traits } from '@/domain/queue/plan.ts';
import { VaultError } from '@/domain/settings/key-vault.ts';
import type { Backends } from './backends.ts';
import type { Connections } from './connections.ts';
import { NoBackend, NoConnection } from './open-backends.ts';

/** A backend, why there is none, or `locked` while its key waits for the passphrase. */
type Opened = Backend | Failure | 'locked';

/** The connections that the runner uses, and what planning needs to know of them. */
export class OpenConnections {
  readonly #backends: Pick<Backends, 'open'>;
  readonly #connections: Pick<Connections, 'state'>;
  readonly #opened = new Map<string, Opened | 'opening'>();
  readonly #onOpened: (connection: string) => void;

  constructor(
    {
      backends,
      connections,
    }: { backends: Pick<Backends, 'open'>; connections: Pick<Connections, 'state'> },
    onOpened: (connection: string) => void,
  ) {
    this.#backends = backends;
    this.#connections = connections;
    this.#onOpened = onOpened;
  }

  /** Null while it is being opened and while it is locked. */
  traits(connection: string): Traits | null {
    const opened = this.#opened.get(connection);
    if (opened === undefined) void this.#open(connection);
    if (opened === undefined || typeof opened === 'string') return null;
    // A job whose connection cannot be opened is let through, to fail by name.
    if (!isBackend(opened)) return { most: 1, mayCharge: false, needsNetwork: false };
    return {
      most: opened.concurrency,
      mayCharge: opened.mayCharge === true,
      needsNetwork: needsNetwork(this.#named(connection)),
    };
  }

  backend(connection: string): Opened {
    const opened = this.#opened.get(connection);
    if (opened === undefined || opened === 'opening') return 'locked';
    // What could not be opened is tried again for the next job.
    if (typeof opened === 'object' && !isBackend(opened)) this.#opened.delete(connection);
    return opened;
  }

  nameOf(connection: string): string {
    return this.#named(connection).name;
  }

  /** A connection or a key has changed: all are looked at anew. */
  forget(): void {
    this.#opened.clear();
  }

  #named(connection: string) {
    return connectionById(this.#connections.state.getState(), connection) ?? SKETCH;
  }

  async #open(connection: string): Promise<void> {
    this.#opened.set(connection, 'opening');
    const opened = await this.#backends.open(connection).catch((error: unknown): Opened => {
      if (error instanceof NoConnection) return { kind: 'no-connection' };
      if (error instanceof NoBackend) return { kind: 'unsupported', what: error.message };
      // Its code could not be fetched: it is loaded when first used, and the network may be gone.
      if (!(error instanceof VaultError)) return { kind: 'unreachable' };
      return error.problem === 'locked' ? 'locked' : { kind: 'unauthorized' };
    });
    // What was forgotten while it was being opened is opened again.
    if (this.#opened.get(connection) !== 'opening') return;
    this.#opened.set(connection, opened);
    this.#onOpened(connection);
  }
}

export function isBackend(opened: Opened): opened is Backend {
  return typeof opened === 'object' && 'generate' in opened;
}

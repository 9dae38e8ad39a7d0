import type { Backend, RemoteBackend } from './backend.ts';
import type { Connection } from './connection.ts';
import type { WorkflowReading } from './workflow-reading.ts';

/** A kind of service, of which there may be several connections. */
export interface BackendKind<Opened extends Backend = RemoteBackend> {
  readonly kind: string;
  readonly needs: ConnectionNeeds;
  /** The key is used and never kept in anything that it gives back. */
  open(connection: Connection, secret: { readonly key: string | null }): Opened;
  /** Present where a key can be had without pasting one. */
  readonly signIn?: SignIn;
  /** Where a recipe goes in a workflow, as in `Connection.options`; for kinds that need one. */
  readWorkflow?(options: Connection['options']): WorkflowReading;
}

/** Signing in on the service's own page, with PKCE. */
export interface SignIn {
  /** `callback` is the page to come back to; the verifier stays in this tab, in no address. */
  start(callback: string): Promise<{ readonly verifier: string; readonly address: string }>;
  /** The key for the code with which the user came back. Rejects with a failure; a code works once. */
  finish(code: string, verifier: string, signal: AbortSignal): Promise<string>;
}

/** What has to be known before a connection can be used. */
export interface ConnectionNeeds {
  /** The addresses that are offered; any other may be typed. */
  readonly addresses: readonly string[];
  readonly key: 'none' | 'optional' | 'required';
  /** Where a key is to be had. */
  readonly keyPage?: string;
  readonly dialects?: readonly Dialect[];
  /** Names of further options, as in `Connection.options`. */
  readonly options?: readonly string[];
}

/** One service's way of speaking a protocol that several speak. */
export interface Dialect {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly key: 'none' | 'optional' | 'required';
}

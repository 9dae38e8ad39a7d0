import type { Backend, RemoteBackend } from './backend.ts';
import type { Connection } from './connection.ts';

/** A kind of service, of which there may be several connections. */
export interface BackendKind<Opened extends Backend = RemoteBackend> {
  readonly kind: string;
  readonly needs: ConnectionNeeds;
  /** The key is used and never kept in anything that it gives back. */
  open(connection: Connection, secret: { readonly key: string | null }): Opened;
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

import type { Model } from './model.ts';

/** What testing a connection has found. */
export type ConnectionReport =
  | {
      readonly outcome: 'works';
      readonly models: readonly Model[];
      /** Whose key it is, where the service says so. */
      readonly account?: string;
      /** What will be missing, though pictures can be made. */
      readonly shortcomings: readonly Shortcoming[];
    }
  | { readonly outcome: 'blocked'; readonly problem: ConnectionProblem };

export type Shortcoming =
  | 'no-progress'
  | 'no-cancel'
  /** Only making a picture shows whether this account may use its models. */
  | 'verification-unknown'
  /** The server sends previews only when it is started with a flag. */
  | 'previews-may-be-off';

export type ConnectionProblem =
  | { readonly kind: 'address-missing' }
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'key-invalid' }
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'no-credit' }
  /** Nothing answers there: the server is not running, or the address is wrong. */
  | { readonly kind: 'unreachable'; readonly address: string }
  | { readonly kind: 'offline' }
  /** It runs but does not let this page in; `start` is how to start it, null where nobody can. */
  | { readonly kind: 'cors-refused'; readonly address: string; readonly start: string | null }
  /** A page on https may not ask a server on http. */
  | { readonly kind: 'mixed-content'; readonly address: string }
  /** The browser was told to keep this page off the local network. */
  | { readonly kind: 'local-network-denied'; readonly address: string }
  /** Something else answers there. */
  | { readonly kind: 'not-this-service'; readonly address: string; readonly status: number | null }
  | { readonly kind: 'no-models' }
  | { readonly kind: 'overloaded' }
  | { readonly kind: 'rate-limited' }
  /** The workflow cannot be used; `reason` says which part of it. */
  | { readonly kind: 'workflow'; readonly reason: WorkflowFault; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string };

export type WorkflowFault =
  | 'missing'
  | 'not-json'
  /** Saved for the editor, not with "Export (API)". */
  | 'editor-format'
  | 'no-prompt'
  | 'no-output'
  /** A node that this server does not have. */
  | 'unknown-node'
  /** A model or sampler that this server does not have. */
  | 'unknown-value';

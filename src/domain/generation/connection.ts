/** One configured backend. Its key is kept in the vault, never here. */
export interface Connection {
  readonly id: string;
  /** The kind of backend, as in `Backend.kind`. */
  readonly kind: string;
  /** The user's own name for it. */
  readonly name: string;
  /** Where the service stands, for kinds that can stand anywhere; without a slash at its end. */
  readonly address?: string;
  /** How the service speaks, for kinds with several ways. */
  readonly dialect?: string;
  /** What the kind needs beyond that, such as a workflow. */
  readonly options: Readonly<Record<string, string>>;
}

const NEAR = /^https?:\/\/(?:localhost|127\.|\[::1\])(?:[:/]|\d|$)/i;

/** Whether it can be reached only over a network: this device itself needs none. */
export function needsNetwork({ kind, address = '' }: Connection): boolean {
  return kind !== SKETCH.kind && !NEAR.test(address);
}

/** Draws on this device; it is always there. */
export const SKETCH: Connection = { id: 'sketch', kind: 'sketch', name: 'Sketch', options: {} };

import * as v from 'valibot';

/** What must be known again when the user comes back from a service's page. */
export interface PendingSignIn {
  /** The kind of backend. */
  readonly kind: string;
  readonly verifier: string;
  readonly keeping: 'device' | 'session';
}

export const pendingSignInSchema = v.object({
  kind: v.string(),
  verifier: v.string(),
  keeping: v.picklist(['device', 'session']),
}) satisfies v.GenericSchema<unknown, PendingSignIn>;

/** PORT. Remembers a sign-in for this tab alone, over its way to another page and back. */
export interface SignInMemory {
  keep(pending: PendingSignIn): void;
  /** Null when there is none. */
  pending(): PendingSignIn | null;
  forget(): void;
}

/** Every way in which making a picture can fail, whichever backend it was. */
export type Failure =
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'out-of-credit' }
  /** The backend declined the prompt or the result; `reason` is its own wording. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'rate-limited'; readonly untilMs: number | null }
  | { readonly kind: 'overloaded' }
  | ({ readonly kind: 'unreachable' } & Doubtful)
  | ({ readonly kind: 'timed-out' } & Doubtful)
  | ({ readonly kind: 'unreadable-reply' } & Doubtful)
  /** The page was closed while the service was making it. */
  | ({ readonly kind: 'interrupted' } & Doubtful)
  /** The connection that it was to be made with has been deleted. */
  | { readonly kind: 'no-connection' }
  /** A reference image of the recipe is not in this browser any more. */
  | { readonly kind: 'reference-gone' }
  /** The recipe asks for something that this model cannot do. */
  | { readonly kind: 'unsupported'; readonly what: string }
  /** The picture was made but this browser could not keep it, mostly because the disk is full. */
  | { readonly kind: 'not-stored' }
  /** Our own fault; `detail` has no private content. */
  | { readonly kind: 'broken'; readonly detail: string };

interface Doubtful {
  /** The request had left: the picture may have been made and paid for. Absent where that is sure not to be. */
  readonly mayBeMade?: true;
}

/** Whether the same request may succeed later, without the user changing anything, and nothing is paid twice. */
export function canRetryHelp(failure: Failure): boolean {
  if ('mayBeMade' in failure) return false;
  switch (failure.kind) {
    case 'rate-limited':
    case 'overloaded':
    case 'unreachable':
    case 'timed-out':
    case 'not-stored':
      return true;
    case 'interrupted':
    case 'no-connection':
    case 'reference-gone':
    case 'unauthorized':
    case 'not-verified':
    case 'out-of-credit':
    case 'refused':
    case 'unreadable-reply':
    case 'unsupported':
    case 'broken':
      return false;
  }
}

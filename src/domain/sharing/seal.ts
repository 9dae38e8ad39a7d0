/**
 * PORT. Closes files so that only who holds the secret can read them. docs/sealed-gallery-format.md
 * says how, so that others can open them, too.
 */
export interface Seals {
  /** For a new gallery, as it stands in a link: 32 random bytes as base64url. */
  newSecret(): string;
  newTerms(hasPassphrase: boolean): SealTerms;
  /** Takes about a second with a passphrase. Rejects with `wrong-key` for a secret of another form. */
  seal(secret: string, terms: SealTerms, passphrase?: string): Promise<Seal>;
}

/** What everybody may know of a seal. */
export interface SealTerms {
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Of PBKDF2; 0 where there is no passphrase. */
  readonly rounds: number;
}

export interface Seal {
  /** 8 bytes that are the same for the same secrets, and tell nothing of them. */
  readonly check: Uint8Array<ArrayBuffer>;
  /**
   * `owner` is sealed in: as another's, the bytes cannot be opened. The same owner and bytes give
   * the same, so that what did not change need not be sent again.
   */
  close(owner: string, bytes: Uint8Array<ArrayBuffer>): Promise<Closed>;
  /** Null for another key, another owner, and bytes that were changed: they look the same. */
  open(owner: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface Closed {
  /** 32 hexadecimal digits that tell nothing of owner and bytes. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Why a sealed gallery, or a file of it, is not shown: `wrong-key`, also for a wrong passphrase;
 * `passphrase` is asked for; `no-gallery` and `newer` are said of its index; `truncated` lacks its
 * end; `changed` are not the bytes that the author published, or not those of this place; `older`
 * was published before what this browser has seen.
 */
export type SealProblem =
  | 'wrong-key'
  | 'passphrase'
  | 'no-gallery'
  | 'newer'
  | 'truncated'
  | 'changed'
  | 'older';

export class SealError extends Error {
  override readonly name = 'SealError';
  readonly problem: SealProblem;

  constructor(problem: SealProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** PORT. What other apps have shared with this one, kept until it is taken. */
export interface ShareBox {
  /** Gives each thing once; null where nothing is. Never rejects. */
  take(): Promise<Shared | null>;
}

export interface Shared {
  readonly files: readonly File[];
  /** A title, a text and an address, as far as they were given, in lines. */
  readonly text: string;
}

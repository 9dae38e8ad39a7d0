/**
 * PORT. Images that recipes name by their hash and that are no pictures of the library: files of
 * the user's, guides, masks. Every promise settles after its transaction has completed.
 */
export interface ReferenceStore {
  /** Keeps an image and gives its SHA-256 in hex; an image that is there already counts as new. */
  add(image: Blob, nowMs: number): Promise<string>;
  get(hash: string): Promise<Blob | null>;
  /** Says which images this tab works with, in the place of what it said before; no tab that lives is overlooked. */
  workWith(hashes: readonly string[]): void;
  /** The hashes of what was last added before a time, and that no tab works with. */
  addedBefore(ms: number): Promise<readonly string[]>;
  remove(hashes: readonly string[]): Promise<void>;
}

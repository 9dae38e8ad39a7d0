/** PORT. Archives of files: written where the user wants them, read from wherever they lie. */
export interface Archives {
  /**
   * Begins an archive of this name, where the user chooses if the browser lets one choose; then it
   * must be called right after a click. Null where nothing was chosen.
   */
  create(name: string): Promise<ArchiveWriter | null>;
  /** Rejects with an ArchiveError when the file is no archive. */
  open(file: Blob): Promise<Archive>;
}

export interface ArchiveWriter {
  /** Adds a file and gives its SHA-256 in hex. Several may be added at the same time. */
  add(name: string, file: Blob): Promise<string>;
  /** Once all that was added is there. */
  finish(): Promise<FinishedArchive>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

export interface FinishedArchive {
  readonly file: Blob;
  /** Whether it lies where the user keeps it, rather than has yet to be handed over. */
  readonly isSaved: boolean;
}

export interface Archive {
  /** In the order of the archive's directory. Throws an ArchiveError where that cannot be read. */
  entries(): AsyncIterable<ArchiveEntry>;
  /** As UTF-8. Rejects with an ArchiveError when it is longer, or not what was once written. */
  text(entry: ArchiveEntry, mostBytes: number): Promise<string>;
  /** Rejects with an ArchiveError when it is larger, or not what was once written. */
  file(entry: ArchiveEntry, expected: ExpectedFile): Promise<Blob>;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly sizeBytes: number;
}

export interface ExpectedFile {
  readonly mediaType: string;
  /** In hex; null where the archive's own checksum has to do. */
  readonly sha256: string | null;
  readonly mostBytes: number;
}

/** What was to be read from an archive is damaged, or was never an archive. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

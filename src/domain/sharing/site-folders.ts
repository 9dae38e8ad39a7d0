/** PORT. Folders on the user's disk that a site is written into. */
export interface SiteFolders {
  /** Whether this browser lets a page write into a folder of the user's. */
  readonly isOffered: boolean;
  /** Lets the user choose one, right after a click; null where none was chosen. */
  choose(): Promise<SiteFolder | null>;
}

export interface SiteFolder {
  /** Writes what folders the path takes, and all of the file, over one that is there. */
  write(path: string, file: Blob | string): Promise<void>;
}

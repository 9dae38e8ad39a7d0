/** One file of a site; its path has slashes. */
export interface SiteFile {
  readonly path: string;
  readonly mediaType: string;
  readonly content: Blob | string;
}

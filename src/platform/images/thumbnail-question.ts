/** What the worker of thumbnails is asked; it answers with a Thumbnail. */
export interface ThumbnailQuestion {
  readonly original: Blob;
}

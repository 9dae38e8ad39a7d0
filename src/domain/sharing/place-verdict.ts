/** What a test of a place has found; everything but `works` names the one thing that is missing. */
export type PlaceVerdict =
  | { readonly kind: 'works' }
  /** Nothing answers at the address, or not with the certificate that it should have. */
  | { readonly kind: 'unreachable' }
  /** Not readable from this page: no such bucket, or no rule that lets this page read from it. */
  | { readonly kind: 'bucket-or-origin' }
  | { readonly kind: 'no-bucket' }
  | { readonly kind: 'no-folder' }
  /** No rule lets this page read. */
  | { readonly kind: 'origin' }
  | { readonly kind: 'keys' }
  /** This device's clock is ahead of the server's by so much. */
  | { readonly kind: 'clock'; readonly aheadMs: number }
  /** Null where the service does not say which it should be. */
  | { readonly kind: 'region'; readonly region: string | null }
  /** The rule lets the page in, but not with these headers. */
  | { readonly kind: 'headers'; readonly headers: readonly string[] }
  /** The rule lets the page in, but not with this method. */
  | { readonly kind: 'method'; readonly method: string }
  /** The server wants a password before it says what a page may do. */
  | { readonly kind: 'preflight' }
  | { readonly kind: 'not-webdav' }
  /** The server hides a folder behind its index page. */
  | { readonly kind: 'index-page' }
  | { readonly kind: 'may-not-write' }
  | { readonly kind: 'may-not-delete' }
  /** Visitors would not see what is put there. */
  | { readonly kind: 'not-public' }
  /** What visitors would see is not what was put there. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unexpected'; readonly step: string; readonly status: number };

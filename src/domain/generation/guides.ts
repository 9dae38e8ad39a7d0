/** What can be exported beside a picture, pixel for pixel in its place. */
export const GUIDES = [
  /** The subjects as they are in the picture, on nothing. */
  'subject',
  /** The subjects white on black. */
  'mask',
  /** Near is white, far is black. */
  'depth',
  /** Contours, black on white. */
  'lines',
] as const;

export type Guide = (typeof GUIDES)[number];

export interface GuideImage {
  readonly image: Blob;
  /** Whether the picture has a subject; without one its mask is black and its cut-out transparent. */
  readonly hasSubject: boolean;
}

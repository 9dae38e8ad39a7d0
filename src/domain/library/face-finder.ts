/** PORT. Looks for faces in images, on this device. */
export interface FaceFinder {
  /**
   * Whether a face is seen that is large enough to be known; a small one, or one from the side, may
   * be missed. Rejects where nobody can look: the code cannot be had, or the image not be read.
   */
  seesFace(image: Blob): Promise<boolean>;
}

import type { ImageWorkshop } from './image-workshop.ts';

/** A workshop for tests, in which every image stays as it is. */
export function sampleWorkshop(own: Partial<ImageWorkshop> = {}): ImageWorkshop {
  return {
    admit: async (image) => ({ image, size: { width: 4, height: 4 } }),
    convert: async (image) => image,
    mask: () => Promise.reject(new Error('no canvas')),
    whiteMask: async (mask) => mask,
    findCut: async (_image, { width, height }) => ({ x: 0, y: 0, width, height }),
    shrink: async (image) => image,
    finish: async (image) => ({ image, isInscribed: true }),
    sheet: () => Promise.reject(new Error('no canvas')),
    ...own,
  };
}

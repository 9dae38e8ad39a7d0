import { variantsOf } from '@/domain/sharing/picture-variants.ts';
import type { ImageWorkshop } from './image-workshop.ts';

/** A workshop for tests, in which every image stays as it is. */
export function sampleWorkshop(own: Partial<ImageWorkshop> = {}): ImageWorkshop {
  return {
    admit: async (image) => ({ image, size: { width: 4, height: 4 } }),
    convert: async (image) => image,
    mask: () => Promise.reject(new Error('no canvas')),
    whiteMask: async (mask) => mask,
    findCut: async (_image, { width, height }) => ({ x: 0, y: 0, width, height }),
    finish: async (image) => ({ image, isInscribed: true }),
    shrink: async (image) => image,
    sheet: () => Promise.reject(new Error('no canvas')),
    variants: async (image) => {
      const variants = variantsOf({ width: 1024, height: 768 });
      return { variants, images: variants.map(() => image), tone: '#808080' };
    },
    card: () => Promise.reject(new Error('no canvas')),
    ...own,
  };
}

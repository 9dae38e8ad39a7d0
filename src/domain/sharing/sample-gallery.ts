import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import type { GalleryDraft } from './gallery-draft.ts';
import type { SiteMaterial } from './gallery-site.ts';

/** A draft of so many pictures for tests. */
export function sampleGalleryDraft(
  count: number,
  fields: Partial<GalleryDraft> = {},
): GalleryDraft {
  return {
    id: 'a gallery',
    title: 'Winter light',
    text: 'Twelve mornings.',
    credits: 'Mira Berg',
    language: 'en',
    address: '',
    shows: { recipes: true, models: true, dates: true },
    pictures: Array.from({ length: count }, (_, index) => ({
      id: samplePicture(index).id,
      key: `picture${index}`.padEnd(12, '0'),
      alt: `a fox, ${index}`,
      caption: '',
    })),
    ...fields,
  };
}

/** Material in which every picture is there. */
export function sampleMaterial(own: Partial<SiteMaterial> = {}): SiteMaterial {
  const image = { size: 6, type: 'image/png' } as Blob;
  return {
    workshop: sampleWorkshop({ card: async () => image }),
    read: async (id) => ({
      picture: samplePicture(0, { id }),
      image,
      source: 'algorithmicMedia',
    }),
    remixAddressOf: ({ seed }) => `https://bildwerk.example/#/r/${seed}`,
    nowMs: Date.UTC(2026, 0, 1),
    ...own,
  };
}

// Sites of galleries made of Sketch's pictures with the app's own workers; served by Vite from the
// source, driven by gallery-site.mjs.
import { sketchKind } from '../../src/backends/sketch/sketch.ts';
import { SKETCH } from '../../src/domain/generation/connection.ts';
import { gallerySite } from '../../src/domain/sharing/gallery-site.ts';
import { sampleGalleryDraft, sampleMaterial } from '../../src/domain/sharing/sample-gallery.ts';
import { samplePicture } from '../../src/domain/library/sample-picture.ts';
import { sampleRecipe } from '../../src/domain/recipe/sample-recipe.ts';
import { workerWorkshop } from '../../src/platform/images/worker-workshop.ts';

const PROMPTS = [
  'a fox in a snowy forest',
  'mountains at dawn, watercolor',
  'a lighthouse by the sea at night',
  'a festival with lanterns',
  'underwater reef, gouache',
  'city skyline at night, neon',
];
const SIZES = [
  { width: 1024, height: 1024 },
  { width: 1536, height: 864 },
  { width: 1024, height: 1280 },
];
const workshop = workerWorkshop((address) => address);

/** @param {string} prompt @param {number} index */
async function drawn(prompt, index) {
  const sketch = sketchKind({ workerAddress: (address) => address }).open(SKETCH, { key: null });
  const size = SIZES[index % SIZES.length] ?? { width: 1024, height: 1024 };
  const recipe = sampleRecipe({ prompt, size, seed: index });
  const { signal } = new AbortController();
  for await (const event of sketch.generate(recipe, { signal }))
    if (event.type === 'picture') return event.image;
  throw new Error('nothing was drawn');
}

/** Begins a site of so many pictures. @param {number} count */
async function begin(count) {
  const images = await Promise.all(PROMPTS.map(drawn));
  let asked = 0;
  const material = sampleMaterial({
    workshop,
    read: async (id) => ({
      picture: samplePicture(0, { id }),
      image: /** @type {Blob} */ (images[asked++ % images.length]),
    }),
  });
  let done = 0;
  const site = gallerySite(sampleGalleryDraft(count), material, {
    signal: new AbortController().signal,
    onProgress: (pictures) => (done = pictures),
  });
  return {
    /** Until so many pictures are done, or all files. @param {number} pictures */
    async write(pictures) {
      const since = performance.now();
      let bytes = 0;
      while (done < pictures) {
        const { value, done: isOver } = await site.next();
        if (isOver) break;
        bytes += await consume(value);
      }
      return { ms: performance.now() - since, bytes };
    },
  };
}

/**
 * Reads a file as an archive would, and lets it go; one that is wanted goes to the driver.
 * @param {import('../../src/domain/sharing/gallery-site.ts').SiteFile} file
 */
async function consume({ path, content }) {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  const { keepFile } = /** @type {{ keepFile?: (path: string, text: string) => Promise<void> }} */ (
    /** @type {unknown} */ (globalThis)
  );
  await keepFile?.(path, Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return bytes.length;
}

Object.assign(globalThis, { bench: { begin } });
document.title = 'ready';

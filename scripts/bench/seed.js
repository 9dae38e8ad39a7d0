// Fills the library through the app's own storage, and bare stores with the same; served by Vite from
// the source.
import { createStore, setMany } from 'idb-keyval';
import { createId } from '../../src/domain/id.ts';
import { samplePicture } from '../../src/domain/library/sample-picture.ts';
import { sampleRecipe } from '../../src/domain/recipe/sample-recipe.ts';
import { indexedDbLibrary } from '../../src/platform/storage/indexed-db-library.ts';

const COUNT = 1000;
const SIZES = [
  [512, 512],
  [512, 640],
  [512, 288],
  [512, 910],
];

const library = indexedDbLibrary();
/** @type {[string, unknown][]} */
const records = [];
/** @type {[string, Blob][]} */
const thumbnails = [];
const startMs = Date.UTC(2026, 0, 1);
for (let index = 0; index < COUNT; index++) {
  const [width = 0, height = 0] = SIZES[index % SIZES.length] ?? [];
  const thumbnail = await drawing(width, height, index);
  const id = createId(startMs + index * 1000, Math.random);
  const size = { width: width * 2, height: height * 2 };
  const picture = {
    ...samplePicture(index, { id, placeholder: '', createdAtMs: startMs + index * 1000 }),
    ...size,
    recipe: sampleRecipe({ prompt: `picture ${index}`, size, seed: index }),
    sizeBytes: thumbnail.size,
    mediaType: 'image/webp',
  };
  await library.save(picture, { original: thumbnail, thumbnail });
  records.push([id, picture]);
  thumbnails.push([id, thumbnail]);
}
await setMany(records, createStore('bare-records', 'records'));
await setMany(thumbnails, createStore('bare-thumbnails', 'records'));
document.title = 'done';

/** @param {number} width @param {number} height @param {number} seed */
async function drawing(width, height, seed) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  for (let stroke = 0; stroke < 60; stroke++) {
    const turn = (seed * 37 + stroke * 101) % 360;
    context.fillStyle = `hsl(${turn} 60% 55% / 0.6)`;
    context.fillRect((turn * 7) % width, (stroke * 53) % height, 140, 90);
  }
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}

// Fills the library through the app's own storage, served by Vite from the source.
import { createId } from '../../src/domain/id.ts';
import { indexedDbLibrary } from '../../src/platform/storage/indexed-db-library.ts';

const COUNT = 1000;
const SIZES = [
  [512, 512],
  [512, 640],
  [512, 288],
  [512, 910],
];

const library = indexedDbLibrary();
const startMs = Date.UTC(2026, 0, 1);
for (let index = 0; index < COUNT; index++) {
  const [width = 0, height = 0] = SIZES[index % SIZES.length] ?? [];
  const thumbnail = await drawing(width, height, index);
  const id = createId(startMs + index * 1000, Math.random);
  const size = { width: width * 2, height: height * 2 };
  await library.save(
    {
      id,
      batch: id,
      recipe: {
        version: 1,
        prompt: `picture ${index}`,
        negative: '',
        style: null,
        size,
        seed: index,
        backend: 'sketch',
        model: 'sketch',
      },
      ...size,
      sizeBytes: thumbnail.size,
      mediaType: 'image/webp',
      placeholder: '',
      parents: [],
      favorite: false,
      createdAtMs: startMs + index * 1000,
      durationMs: 200,
      notices: [],
      deletedAtMs: null,
    },
    { original: thumbnail, thumbnail },
  );
}
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

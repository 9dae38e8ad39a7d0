// Fills the library through the app's own storage, and a bare store with the same records; served by
// Vite from the source. Which thumbnails there are, the bare gallery reads from the same store.
import { createStore, setMany } from 'idb-keyval';
import { SAVED_AT_ONCE } from '../../src/domain/library/library.ts';
import { indexedDbLibrary } from '../../src/platform/storage/indexed-db-library.ts';
import { samplePicture } from '../library/sample-pictures.mjs';

/** So many drawings there are of each size. */
const DRAWINGS = 8;
const THUMBNAIL_EDGE = 512;

const count = Number(new URLSearchParams(location.search).get('count'));
const END_MS = Date.UTC(2026, 0, 1);
const library = indexedDbLibrary();
const bare = createStore('bare-records', 'records');
/** @type {Map<string, Promise<Blob>>} */
const drawings = new Map();

for (let from = 0; from < count; from += SAVED_AT_ONCE) {
  const pictures = [];
  for (let index = from; index < Math.min(count, from + SAVED_AT_ONCE); index++) {
    const picture = /** @type {import('../../src/domain/library/picture.ts').Picture} */ (
      samplePicture(index, count, END_MS)
    );
    const thumbnail = await thumbnailOf(picture, index % DRAWINGS);
    pictures.push({ picture, original: thumbnail, thumbnail });
  }
  await library.saveAll(pictures);
  await setMany(
    pictures.map(({ picture }) => [picture.id, picture]),
    bare,
  );
}
document.title = 'done';

/** @param {{ width: number, height: number }} picture @param {number} variant */
function thumbnailOf({ width, height }, variant) {
  const key = `${width} ${height} ${variant}`;
  const known = drawings.get(key) ?? drawing(width, height, variant);
  drawings.set(key, known);
  return known;
}

/** @param {number} width @param {number} height @param {number} variant */
async function drawing(width, height, variant) {
  const scale = THUMBNAIL_EDGE / Math.max(width, height);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let stroke = 0; stroke < 60; stroke++) {
    const turn = (variant * 37 + stroke * 101) % 360;
    context.fillStyle = `hsl(${turn} 60% 55% / 0.6)`;
    context.fillRect((turn * 7) % canvas.width, (stroke * 53) % canvas.height, 140, 90);
  }
  // As the app keeps what nothing shines through.
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

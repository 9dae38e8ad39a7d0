// The least that a gallery of all pictures can do over bare IndexedDB: it reads all records out of one
// store, lays out rows for all, and shows what the window holds of them out of another.
const ROW_PX = 240;
const GAP_PX = 4;

const [records, thumbnails] = await Promise.all([
  open('bare-records'),
  open('bildwerk-thumbnails'),
]);

const rows = laidOut(await settled(storeOf(records).getAll()));
const list = /** @type {HTMLElement} */ (document.querySelector('ul'));
const height = rows.at(-1)?.bottom ?? 0;
list.style.cssText = `position: relative; margin: 0; padding: 0; height: ${height}px`;
const files = storeOf(thumbnails);
for (const { top, cells } of rows) {
  if (top > innerHeight) break;
  for (const cell of cells) {
    const image = new Image(cell.width, ROW_PX);
    const place = document.createElement('li');
    place.style.cssText = `position: absolute; list-style: none; left: ${cell.left}px; top: ${top}px`;
    place.append(image);
    list.append(place);
    void settled(files.get(cell.id)).then((file) => (image.src = URL.createObjectURL(file)));
  }
}

/** Newest first. @param {{ id: string, width: number, height: number }[]} pictures */
function laidOut(pictures) {
  /** @type {{ id: string, left: number, width: number }[]} */
  let cells = [];
  let top = 0;
  let left = 0;
  const rows = [];
  for (const { id, width, height } of pictures.toReversed()) {
    cells.push({ id, left, width: (ROW_PX * width) / height });
    left += (ROW_PX * width) / height + GAP_PX;
    if (left < innerWidth) continue;
    rows.push({ top, bottom: top + ROW_PX, cells });
    [cells, left, top] = [[], 0, top + ROW_PX + GAP_PX];
  }
  return [...rows, { top, bottom: top + ROW_PX, cells }];
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function open(name) {
  return settled(indexedDB.open(name));
}

/** @param {IDBDatabase} database */
function storeOf(database) {
  return database.transaction('records').objectStore('records');
}

/** @param {IDBRequest} request @returns {Promise<any>} */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

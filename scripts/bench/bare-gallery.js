// The least that a gallery of all pictures can do over bare IndexedDB: it reads all records out of one
// store, lays out rows for all, and shows what the window holds of them out of
// another, and nothing else, wherever one scrolls.
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
/** @type {Map<string, HTMLLIElement>} */
const shown = new Map();
addEventListener('scroll', show);
addEventListener('resize', show);
show();
document.title = 'shown';

/** Has just the pictures in the list that are in view or half a screen away. */
function show() {
  const files = storeOf(thumbnails);
  const edge = innerHeight / 2;
  const wanted = new Set();
  for (let at = rowAt(scrollY - edge); at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || row.top > scrollY + innerHeight + edge) break;
    for (const cell of row.cells) {
      wanted.add(cell.id);
      if (!shown.has(cell.id)) add(cell, row.top, files);
    }
  }
  for (const [id, place] of shown) if (!wanted.has(id)) remove(id, place);
}

/** @param {{ id: string, left: number, width: number }} cell @param {number} top @param {IDBObjectStore} files */
function add({ id, left, width }, top, files) {
  const image = new Image(width, ROW_PX);
  const place = document.createElement('li');
  place.style.cssText = `position: absolute; list-style: none; left: ${left}px; top: ${top}px`;
  place.append(image);
  list.append(place);
  shown.set(id, place);
  void settled(files.get(id)).then((file) => {
    if (shown.get(id) === place) image.src = URL.createObjectURL(file);
  });
}

/** @param {string} id @param {HTMLLIElement} place */
function remove(id, place) {
  shown.delete(id);
  place.remove();
  URL.revokeObjectURL(place.querySelector('img')?.src ?? '');
}

/** The first row that ends below. @param {number} top */
function rowAt(top) {
  return Math.max(0, Math.floor(top / (ROW_PX + GAP_PX)));
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

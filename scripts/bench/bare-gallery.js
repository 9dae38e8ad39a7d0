// The least that a gallery can do: the thumbnails of the first screen, out of bare IndexedDB.
const CELL_PX = 240;

const request = indexedDB.open('bildwerk-thumbnails');
request.addEventListener('success', () => {
  const store = request.result.transaction('records').objectStore('records');
  const columns = Math.floor(innerWidth / CELL_PX);
  let index = columns * Math.ceil(innerHeight / CELL_PX);
  store.openCursor(null, 'prev').addEventListener('success', ({ target }) => {
    const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (target).result;
    if (cursor === null || index-- === 0) return;
    const image = new Image(CELL_PX, CELL_PX);
    image.src = URL.createObjectURL(cursor.value);
    const place = document.createElement('li');
    place.style.cssText = `display: inline-block; width: ${CELL_PX}px; height: ${CELL_PX}px`;
    place.append(image);
    document.querySelector('ul')?.append(place);
    cursor.continue();
  });
});

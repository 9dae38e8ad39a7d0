/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ send: (method: 'Network.disable') => Promise<void> }} Session */
/** @typedef {{ delegate: { _mainFrameSession: { _client: Session } } }} PageWithin */
/** @typedef {{ _connection: { toImpl: (page: Page) => PageWithin } }} Connected */

/**
 * Opens a page whose network nobody watches, as in a browser that people use. Playwright has DevTools
 * watch that of every page, and they keep each reply that is collected as base64: 2 ms for a megabyte
 * of pictures, all in one pause. Playwright has no option for this, so its own session is told, by
 * names that are not public: another version may have others.
 * @param {Pick<import('@playwright/test').BrowserContext, 'newPage'>} context
 */
export async function openUnwatched(context) {
  const page = await context.newPage();
  const { _connection: connection } = /** @type {Page & Connected} */ (page);
  const { _mainFrameSession: session } = connection.toImpl(page).delegate;
  const { _client: client } = session;
  await client.send('Network.disable');
  return page;
}

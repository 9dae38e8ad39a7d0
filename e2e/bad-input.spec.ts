import { expect, make, test } from './fixtures.ts';

const pictures = 'Pictures';

test('an empty prompt is answered in place', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByRole('alert')).toContainText('Say first what you would like to see.');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a');
  await expect(page.getByRole('alert')).not.toContainText('Say first');
});

test('fifty thousand characters are refused in words and kept, also after a reload', async ({
  page,
}) => {
  const text = `${'forest '.repeat(7142)}forest`;
  await page.goto('/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('50,000');
  await page.reload();
  await expect(prompt).toHaveValue(text);
});

test('any text in a prompt becomes a picture', async ({ page }) => {
  const texts = [
    '🦊🌲❄️ 👩‍👩‍👧‍👦 🏳️‍🌈',
    'ثعلب في غابة ثلجية "تخفيضات"',
    'a fox\u0000\u0007\u001b in\u202e the snow',
    '<img src=x onerror=alert(1)> "<b>SALE</b>"',
  ];
  await page.goto('/');
  for (const [before, text] of texts.entries()) {
    await page.getByRole('textbox', { name: 'Prompt' }).fill(text);
    await page.keyboard.press('Enter');
    const made = page.getByRole('list', { name: pictures }).getByRole('link');
    await expect(made).toHaveCount(before + 1);
  }
});

test('without storage the studio says so and still makes pictures', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: 'gives no storage' })).toBeVisible();
  await make(page, 'a fox in the snow');
});

test('a corrupt record hides nothing else', async ({ page }) => {
  await page.goto('/');
  await make(page, 'a fox in the snow');
  await make(page, 'a house by the lake');
  await page.evaluate(corruptTheOldestRecord);
  await page.goto('/#/gallery');
  await page.reload();
  await expect(page.getByRole('list', { name: pictures }).getByRole('link')).toHaveCount(1);
  await expect(page.getByText('could not be read; everything else is here')).toBeVisible();
});

/** Runs in the page: spoils one record of the first shelf, whatever the database is called. */
async function corruptTheOldestRecord(): Promise<void> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- The page gets this function alone.
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName, 'readwrite').objectStore(storeName);
      const [key] = await settled(store.getAllKeys());
      const [shelf] = await settled(store.getAll());
      if (key === undefined || !Array.isArray(shelf?.records)) continue;
      const records = [{ id: 7, broken: true }, ...shelf.records.slice(1)];
      await settled(store.put({ ...shelf, records }, key));
    }
    database.close();
  }
}

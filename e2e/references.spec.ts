import type { Page } from '@playwright/test';
import { command, expect, expectAccessible, make, test } from './fixtures.ts';
import { startOpenAi } from './servers/openai.ts';
import { samplePng } from './servers/sample-image.ts';
import type { ScriptedServer } from './servers/scripted-server.ts';

const PROMPT = 'a fox in a snowy forest';

let server: ScriptedServer;
test.beforeEach(async () => {
  server = await startOpenAi();
});
test.afterEach(() => server.close());

const pictures = (page: Page) => page.getByRole('list', { name: 'Pictures' }).getByRole('link');
const references = (page: Page) => page.getByRole('region', { name: 'Reference images' });
const edits = () => server.requests.filter(({ path }) => path === '/v1/images/edits');

/** A connection to the scripted server, which then makes what is composed. */
async function connect(page: Page): Promise<void> {
  await page.goto('/#/settings/connections/new/openai');
  await page.getByRole('combobox', { name: 'Address' }).fill(`${server.address}/v1`);
  await page.getByLabel('Key', { exact: true }).fill('sk-test');
  await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Studio key');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Made with Studio key' })).toBeVisible();
}

/** Pastes a file into the prompt box, as from the clipboard. */
async function paste(page: Page, bytes: Buffer, type: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).evaluate(
    (box, [content, fileType]) => {
      const clipboardData = new DataTransfer();
      const array = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      clipboardData.items.add(new File([array], 'pasted', { type: fileType }));
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [bytes.toString('base64'), type] as const,
  );
}

/** Pasting is heard when its code has come; the same image counts once. */
async function pasteOnceHeard(page: Page, image: Buffer): Promise<void> {
  await expect(async () => {
    await paste(page, image, 'image/png');
    await expect(references(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test('a Sketch picture is painted over by a connected model, and the lineage shows it', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, PROMPT);
  await pictures(page).first().click();
  await page.getByRole('button', { name: 'Paint over with …' }).click();
  await expect(page.getByRole('link', { name: 'Add a connection' })).toBeVisible();

  await connect(page);
  await page.goto('/');
  await pictures(page).first().click();
  await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
  await command(page, 'Paint over');
  const paint = page.getByRole('button', { name: 'Paint over with Studio key' });
  await expect(paint).toBeVisible();
  await expectAccessible(page);
  await paint.click();
  await expect(pictures(page)).toHaveCount(2);

  const [edit] = edits();
  const form = await edit?.form();
  expect(form?.get('prompt')).toBe(PROMPT);
  expect((form?.get('image') as File | undefined)?.size).toBeGreaterThan(1000);
  await pictures(page).first().click();
  const section = page.getByRole('list', { name: 'Came from' });
  await section.getByRole('link', { name: PROMPT }).click();
  await expect(page.getByRole('list', { name: 'Remixed into' }).getByRole('link')).toHaveCount(1);
});

test('an image is pasted, kept over a reload, named as unused by Sketch, and taken out', async ({
  page,
}) => {
  await page.goto('/');
  const frame = page.getByRole('button', { name: 'Reference 1 of 1: file' });
  await pasteOnceHeard(page, samplePng(640, 480));
  await expect(frame).toBeVisible();
  await expect(page.getByRole('status').getByText('Added to the reference images')).toBeAttached();
  await expect(references(page)).toContainText('Sketch does not use reference images');
  await paste(page, Buffer.from('<svg onload="alert(1)"></svg>'), 'image/png');
  await expect(page.getByText('That is no image that can be read here')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(frame).toBeVisible();
  await frame.focus();
  await page.keyboard.press('Delete');
  await expect(references(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(frame).toBeVisible();
});

test('a picture, a guide to it and a chosen file are references, in the order that keys give', async ({
  page,
}) => {
  await page.goto('/');
  await make(page, PROMPT);
  await pictures(page).first().click();
  await page.getByRole('button', { name: 'Save as …' }).click();
  await page.getByRole('button', { name: 'Use as reference: Depth map' }).click();
  await expect(page.getByText('Added to the reference images')).toBeVisible();
  await page.getByRole('button', { name: 'Use as reference', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Reference 2 of 2: picture' })).toBeVisible();

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a reference image' }).click();
  await (
    await choosing
  ).setFiles({ name: 'x', mimeType: 'image/png', buffer: samplePng(300, 200) });
  const file = page.getByRole('button', { name: 'Reference 3 of 3: file' });
  await file.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Reference 2 of 3: file' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Reference 1 of 3: file' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Reference 2 of 3: Depth map' })).toBeVisible();
});

test('a mask is painted with keys alone, and reaches the model with its image', async ({
  page,
}) => {
  await connect(page);
  const image = samplePng(640, 480, 77);
  await pasteOnceHeard(page, image);
  const frame = page.getByRole('button', { name: /^Reference 1 of 1/ });
  await frame.focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('button', { name: 'Paint a mask' });
  await choice.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Paint a mask' });
  await expect(dialog.getByRole('application', { name: 'Mask' })).toBeFocused();
  await expectAccessible(page);

  // A rectangle around the middle, and a stroke up to the top that is taken back.
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'r']) await page.keyboard.press(key);
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
  }
  await page.keyboard.press('r');
  await expect(dialog.getByRole('status')).toHaveText(/Rectangle painted, to 60 %/);
  await page.keyboard.press('Space');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(frame).toHaveAccessibleName('Reference 1 of 1: file, with a mask');

  await make(page, PROMPT);
  const form = await edits()[0]?.form();
  const [sent, mask] = [form?.get('image') as File, form?.get('mask') as File];
  expect(Buffer.from(await sent.arrayBuffer()).equals(image)).toBe(true);
  const base64 = Buffer.from(await mask.arrayBuffer()).toString('base64');
  const read = await page.evaluate(async (content) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const alpha = (x: number, y: number) => context?.getImageData(x, y, 1, 1).data[3];
    return { size: [bitmap.width, bitmap.height], middle: alpha(320, 240), top: alpha(384, 20) };
  }, base64);
  expect(read).toEqual({ size: [640, 480], middle: 0, top: 255 });
});

import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { command, expect, expectAccessible, make, test } from './fixtures.ts';

/** As a browser that lets nobody choose where a file goes: the place to choose is not the page's. */
async function openWithoutPicker(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  return page;
}

async function openSettings(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
}

async function expectSaid(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

test('a library moves to another browser in one file, with what was said of its pictures', async ({
  context,
  openElsewhere,
}, testInfo) => {
  const page = await openWithoutPicker(context);
  await page.goto('/');
  await make(page, 'a red house');
  await make(page, 'a blue house');
  await page.getByRole('link', { name: 'a red house' }).click();
  await page.getByRole('button', { name: 'Favorite' }).click();
  await expect(page.getByRole('button', { name: 'Favorite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await openSettings(page);
  await expect(page.getByText('2 pictures are in this browser alone.')).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up now' }).click();
  const file = testInfo.outputPath('backup.zip');
  await (await downloading).saveAs(file);
  await expectSaid(page, '2 pictures are backed up.');
  await page.getByLabel('Check a backup…').setInputFiles(file);
  await expectSaid(page, 'All of it is as it was written: 2 pictures.');
  await expect(page.getByText('Last one read back and found whole')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/^Last backup: .*, 2 pictures\.$/)).toBeVisible();

  const there = await openElsewhere();
  await openSettings(there);
  await there.getByLabel('Restore from a backup…').setInputFiles(file);
  await expectSaid(there, '2 pictures restored.');
  await expectSaid(there, '1 draft');
  await there.getByLabel('Restore from a backup…').setInputFiles(file);
  await expectSaid(there, '2 were here already and stay as they are.');
  await there.goto('/');
  await there.getByRole('link', { name: 'a red house' }).click();
  await expect(there.getByRole('button', { name: 'Favorite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const received = there.waitForEvent('download');
  await there.getByRole('button', { name: 'Download' }).click();
  const { length } = await readFile(await (await received).path());
  expect(length).toBeGreaterThan(1000);
});

test('the palette backs up, and a file that is no backup changes nothing', async ({
  context,
}, testInfo) => {
  const page = await openWithoutPicker(context);
  await page.goto('/');
  await make(page, 'a red house');
  const downloading = page.waitForEvent('download');
  await command(page, 'Back up');
  const file = testInfo.outputPath('backup.zip');
  await (await downloading).saveAs(file);
  await expectSaid(page, '1 picture is backed up.');

  await page.getByLabel('Restore from a backup…').setInputFiles({
    name: 'backup.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  });
  await expectSaid(page, 'damaged or was cut short');
  await expectAccessible(page);
});

/** A small zip, deflated as most programs do. */
function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, file] of Object.entries(files)) {
    const packed = deflateRawSync(file);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(file), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.length, 18);
    fields.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), fields, more, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\u0005\u0006'), end]);
}

test('pictures of another program come in with their recipes, and it is said what does not', async ({
  page,
}, testInfo) => {
  const image = await readFile('public/icon-192.png');
  const details = [
    { name: 'a.png', date: '2026-04-01T12:00:00Z', prompt: 'a castle', loras: [{}], seed: '7' },
    { name: 'gone.png', prompt: 'a ruin' },
  ];
  const file = testInfo.outputPath('artbot.zip');
  await writeFile(
    file,
    zipOf({ 'a.png': image, '_image_details.json': Buffer.from(JSON.stringify(details)) }),
  );
  await openSettings(page);
  await page.getByLabel('Restore from a backup…').setInputFiles(file);
  await expectSaid(page, '1 picture of ArtBot came in.');
  await expectSaid(page, '1 picture whose file is not in the export');
  await expectAccessible(page);
  await page.getByLabel('Restore from a backup…').setInputFiles(file);
  await expectSaid(page, '1 was here already and stays as it is.');
  await page.goto('/#/gallery');
  await expect(page.getByRole('link', { name: 'a castle' })).toHaveCount(1);
});

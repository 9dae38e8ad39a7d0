import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures.ts';

const SIGNED = readFileSync('e2e/files/signed.png');
/** A photo of three people, from the package whose network looks for faces (MIT). */
const PHOTO = 'node_modules/@vladmandic/face-api/demo/sample1.jpg';

test('who vouches for a picture is said, and real people are asked about once', async ({
  page,
}) => {
  const touched = Buffer.from(SIGNED);
  const pixel = touched.indexOf('IDAT') + 12;
  touched[pixel] = (touched[pixel] ?? 0) ^ 1;
  await page.goto('/#/import');
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'signed.png', mimeType: 'image/png', buffer: SIGNED },
    { name: 'touched.png', mimeType: 'image/png', buffer: touched },
  ]);
  const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  const signed = files.filter({ hasText: 'signed.png' });
  await signed.getByText('signed.png').click();
  await expect(signed).toContainText('Intact: nothing was changed since it was signed');
  await expect(signed).toContainText('Signer of tests');
  await expect(signed).toContainText('By an AI model');
  const changed = files.filter({ hasText: 'touched.png' });
  await changed.getByText('touched.png').click();
  await expect(changed).toContainText('Broken: the picture was changed after it was signed');
  await expectAccessible(page);
  await signed.getByRole('button', { name: 'Keep in the library' }).click();
  await signed.getByRole('link', { name: 'In the library' }).click();
  await page.getByText('Content Credentials').click();
  await expect(page.getByRole('complementary')).toContainText('Intact');

  await page.goto('/#/');
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.fill('a portrait in the snow');
  await page.getByLabel('Files of reference images').setInputFiles(PHOTO);
  await expect(page.getByText('A reference image shows a face.')).toBeVisible();
  // A board of it is not laid out either.
  await page.goto('/#/board/new');
  const answer = page.getByRole('button', { name: 'Yes, I may' });
  await expect(answer).toBeVisible();
  await page.getByText('Formats', { exact: true }).click();
  await page.getByRole('checkbox').first().check();
  await expect(page.getByRole('button', { name: 'Lay out the board' })).toBeDisabled();
  await page.goto('/#/');
  await prompt.press('Enter');
  await expect(answer).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Nothing is lost');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const made = page.getByRole('list', { name: 'Pictures' }).getByRole('link').first();
  await expect(made).toHaveAccessibleName(/portrait in the snow/);
  await expect(answer).toBeHidden();
  await made.click();
  await expect(page.getByRole('complementary')).toContainText('May be shown, as was said on');
});

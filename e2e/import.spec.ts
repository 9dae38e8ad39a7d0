import { expect, expectAccessible, test } from './fixtures.ts';
import { samplePng } from './servers/sample-image.ts';

const GRAPH = JSON.stringify({
  '1': {
    class_type: 'KSampler',
    inputs: {
      seed: 5,
      steps: 20,
      cfg: 7,
      sampler_name: 'euler',
      scheduler: 'normal',
      model: ['4', 0],
      positive: ['2', 0],
      negative: ['3', 0],
      latent_image: ['5', 0],
    },
  },
  '2': { class_type: 'CLIPTextEncode', inputs: { text: 'a red fox in the snow', clip: ['4', 1] } },
  '3': { class_type: 'CLIPTextEncode', inputs: { text: 'people', clip: ['4', 1] } },
  '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'dream.safetensors' } },
  '5': { class_type: 'EmptyLatentImage', inputs: { width: 768, height: 512 } },
  '6': { class_type: 'VAEDecode', inputs: { samples: ['1', 0], vae: ['4', 2] } },
  '7': { class_type: 'SaveImage', inputs: { images: ['6', 0] } },
});

test('files of other tools are looked into, taken into the draft and kept', async ({ page }) => {
  await page.goto('/#/gallery');
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in' })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles([
    // Names lie.
    {
      name: 'comfy.jpeg',
      mimeType: 'image/jpeg',
      buffer: samplePng(768, 512, 90, { prompt: GRAPH }),
    },
    { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    { name: 'plain.png', mimeType: 'image/png', buffer: samplePng(64, 64) },
  ]);
  const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  const comfy = files.filter({ hasText: 'comfy.jpeg' });
  await expect(comfy).toContainText('ComfyUI');
  await expect(files.filter({ hasText: 'broken.png' })).toContainText('No picture');
  await expect(files.filter({ hasText: 'plain.png' })).toContainText('No recipe');

  await comfy.getByText('comfy.jpeg').click();
  await expect(comfy).toContainText('dream.safetensors');
  await expect(comfy).toContainText('Stays behind');
  await expectAccessible(page);
  await comfy.getByRole('button', { name: 'Take all of it' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('a red fox in the snow');

  await page.getByRole('button', { name: 'Keep 2 files' }).click();
  await comfy.getByRole('link', { name: 'In the library' }).click();
  await expect(page.getByRole('img', { name: 'a red fox in the snow' })).toBeVisible();
});

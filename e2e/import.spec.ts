import type { Locator } from '@playwright/test';
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

/** Drops files, as from a folder of the system. */
async function drop(place: Locator, files: readonly (readonly [string, Buffer])[]): Promise<void> {
  const dataTransfer = await place.page().evaluateHandle(
    (contents) => {
      const transfer = new DataTransfer();
      for (const [name, content] of contents) {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  );
  await place.dispatchEvent('drop', { dataTransfer });
}

test('files of other tools are looked into, made again on the device, and kept', async ({
  page,
}) => {
  await page.goto('/#/gallery');
  await page.getByRole('button', { name: 'Bring in' }).click();
  const heading = page.getByRole('heading', { name: 'Bring in' });
  await expect(heading).toBeVisible();
  await drop(heading, [
    // Names lie.
    ['comfy.jpeg', samplePng(768, 512, 90, { prompt: GRAPH })],
    ['broken.png', Buffer.from('no picture')],
    ['plain.png', samplePng(64, 64)],
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

  // The recipe is in the draft still.
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Prompt' }).press('Enter');
  await page.goto('/#/gallery');
  const made = page.getByRole('list', { name: 'Pictures' }).getByRole('link');
  await expect(made).toHaveCount(3);
});

test.describe('with the service worker', () => {
  test.use({ hasServiceWorker: true });

  test('what another app shares comes in, offline too', async ({ page, context, baseURL }) => {
    await page.goto('/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const manifest = await (await page.request.get('/manifest.webmanifest')).json();
    const { action, method, enctype, params } = manifest.share_target;
    /** Does what the system does with the form that the manifest describes. */
    const share = async (text: string, file?: { name: string; buffer: Buffer }) => {
      await page.goto('about:blank');
      await page.setContent(
        `<form action="${new URL(action, baseURL).href}" method="${method}" enctype="${enctype}">
          <input name="${params.text}" aria-label="text" />
          <input name="${params.files[0].name}" aria-label="files" type="file" />
          <button>Share</button>
        </form>`,
      );
      await page.getByLabel('text').fill(text);
      if (file) await page.getByLabel('files').setInputFiles({ mimeType: 'image/png', ...file });
      await page.getByRole('button', { name: 'Share' }).click();
    };
    await context.setOffline(true);
    await share('', {
      name: 'shared, ünd.png',
      buffer: samplePng(768, 512, 90, { prompt: GRAPH }),
    });
    const files = page.getByRole('list', { name: 'Files' }).getByRole('listitem');
    await expect(files.filter({ hasText: 'shared, ünd.png' })).toContainText('ComfyUI');
    await share('a lighthouse by the sea');
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await expect(prompt).toHaveValue('a lighthouse by the sea');
  });
});

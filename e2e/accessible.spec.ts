import type { Page } from '@playwright/test';
import { expect, expectAccessible, make, test } from './fixtures.ts';
import { COMFY_WORKFLOW, startComfy } from './servers/comfy.ts';
import { startOpenAi } from './servers/openai.ts';

const CONNECTIONS = '#/settings/connections';
/** Every address, and the heading that its screen has and the one before has not. */
const SCREENS = [
  ['#/', 'Compose'],
  ['#/gallery', 'Gallery'],
  ['#/bin', 'Bin'],
  ['#/board', 'One prompt, many pictures, side by side'],
  ['#/board/new', 'New board'],
  ['#/queue', 'Queue'],
  ['#/settings', 'Settings'],
  ['#/settings/storage', 'Storage'],
  ['#/nowhere', 'There is nothing here.'],
  [CONNECTIONS, 'Connections'],
  [`${CONNECTIONS}/new/horde`, 'AI Horde'],
  [`${CONNECTIONS}/new/openrouter`, 'OpenRouter'],
  [`${CONNECTIONS}/new/openai`, 'OpenAI and compatible'],
  [`${CONNECTIONS}/new/gemini`, 'Google Gemini'],
  [`${CONNECTIONS}/new/sdapi`, 'Stable Diffusion web UI'],
  [`${CONNECTIONS}/new/comfy`, 'ComfyUI'],
  [`${CONNECTIONS}/gone`, 'This connection is not here'],
] as const;

async function show(page: Page, screen: string, heading: string): Promise<void> {
  await page.goto(`/${screen}`);
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeAttached();
  // What is fetched for the screen stands when this does.
  if (screen.includes('/new/'))
    await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
  if (screen === CONNECTIONS)
    await expect(page.getByRole('link', { name: /^ComfyUI/ })).toBeVisible();
}

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const { colorScheme, viewport } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test('every screen is accessible, and none is wider than the page', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'What shall we picture?' })).toBeVisible();
      await expectAccessible(page);
      await make(page, 'a fox in a snowy forest');
      for (const [screen, heading] of SCREENS) {
        await show(page, screen, heading);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      }
    });

    test('the panels are accessible, and the gallery while one narrows, picks and collects', async ({
      page,
    }) => {
      await page.goto('/');
      for (const name of ['Size', 'Style', 'Seed', 'Pictures at once']) {
        const starting = new RegExp(`^${name}`);
        await page.getByRole('button', { name: starting }).click();
        const panel = page.getByRole('dialog', { name: starting });
        await expect(panel.getByRole('radio').first()).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');

      await make(page, 'a fox in a snowy forest');
      await make(page, 'a lighthouse by the sea');
      await page.goto('/#/gallery');
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await expect(page.getByLabel('Order')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Close filters' }).click();
      await page.getByRole('button', { name: 'Select pictures' }).click();
      await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
      await page.getByRole('button', { name: 'Put into a collection' }).click();
      await page.getByRole('textbox', { name: 'New collection' }).fill('Client Meyer');
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'End selecting' }).click();
      await page.getByRole('button', { name: /^Client Meyer/ }).click();
      await page.getByRole('button', { name: 'Change: Client Meyer' }).click();
      await expect(page.getByLabel('Lies in')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.goto('/#/gallery');
      await page.getByRole('link', { name: 'a fox in a snowy forest' }).click();
      await expect(page.getByRole('button', { name: 'Remix' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

// In light and wide, e2e/connections.spec.ts looks at the same.
test.describe('connections, dark, 390 px', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('a connection is accessible, as new, tested, refused and kept', async ({ page }) => {
    const server = await startOpenAi();
    await page.goto(`/${CONNECTIONS}/new/openai`);
    await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('The service wants a key.');
    await expectAccessible(page);
    await page.getByLabel('Key', { exact: true }).fill('sk-work-0123456789abcdef');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(page.getByText('It works.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Made with OpenAI' })).toBeVisible();

    await page.goto(`/${CONNECTIONS}`);
    await page.getByText('Put them under a passphrase').click();
    await page.getByRole('button', { name: 'More for OpenAI' }).click();
    await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'OpenAI', exact: true }).click();
    await expect(page.getByLabel('Key', { exact: true })).toHaveAttribute('placeholder', /cdef/);
    await expectAccessible(page);
    await server.close();
  });

  test.describe('a server that lets no page in', () => {
    test.use({ expectedErrors: [/CORS policy|ERR_FAILED|status of 40[34]/] });

    test('is explained accessibly, with the places of a workflow', async ({ page }) => {
      const server = await startComfy({ lets: null });
      await page.goto(`/${CONNECTIONS}/new/comfy`);
      await page.getByLabel('Address', { exact: true }).fill(server.address);
      await page.getByLabel('Open a workflow file').setInputFiles({
        name: 'workflow.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(COMFY_WORKFLOW)),
      });
      await page.getByRole('button', { name: 'Test', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText('--enable-cors-header');
      await expectAccessible(page);
      await server.close();
    });
  });
});

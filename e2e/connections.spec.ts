import { EventEmitter, once } from 'node:events';
import { expect, expectAccessible, test } from './fixtures.ts';
import { COMFY_WORKFLOW, startComfy } from './servers/comfy.ts';
import { startOpenAi } from './servers/openai.ts';

const KEY = 'sk-work-0123456789abcdef';

const fileOf = (content: unknown) => ({
  name: 'workflow.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

test('a server is tested, kept and chosen; its pictures are seen coming, and what they cost is counted', async ({
  page,
}) => {
  const held = new EventEmitter();
  const finished = once(held, 'end');
  const server = await startOpenAi({
    beforeEnd: async () => {
      await finished;
    },
  });
  await page.goto('/#/settings');
  await page.getByRole('link', { name: 'Arrange connections' }).click();
  await page.getByRole('link', { name: 'OpenAI and compatible' }).click();
  await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The service wants a key.');
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Test', exact: true })).toBeFocused();

  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByText('It works. 1 model makes pictures.')).toBeVisible();
  await expect(page.getByText('up to 16 references')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Work');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('button', { name: 'Made with Work' })).toBeVisible();
  await expect(page.getByText('about $0.025').filter({ visible: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Seed/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'More options' }).click();
  await page.getByRole('radio', { name: 'High', exact: true }).check();
  await page.getByRole('textbox', { name: 'What to avoid' }).fill('people');
  await page.keyboard.press('Escape');
  await expect(page.getByText('about $0.036').filter({ visible: true })).toBeVisible();

  await page.getByRole('textbox', { name: 'Prompt' }).fill('a red fox');
  await page.keyboard.press('Enter');
  const pictures = page.getByRole('list', { name: 'Pictures' });
  await expect(pictures.getByRole('group', { name: 'a red fox' })).toHaveCSS(
    'background-image',
    /url\(/,
  );
  held.emit('end');
  await pictures.getByRole('link', { name: 'a red fox' }).click();
  await expect(page.getByText('$0.032', { exact: true })).toBeVisible();
  const about = page.getByRole('complementary', { name: 'About this picture' });
  await expect(about.getByText('Work', { exact: true })).toBeVisible();
  const asked = server.requests.find(({ path }) => path.endsWith('/generations'));
  expect(asked?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(asked?.json()).toMatchObject({
    quality: 'high',
    prompt: 'a red fox. Avoid: people.',
  });
  await expect(about.getByText('Said in the prompt: Avoid: people.')).toBeVisible();

  await page.goto('/#/settings/connections');
  await expect(page.getByRole('row', { name: /^Work/ })).toHaveText('Work$0.032$0.032$0.032');
  await expectAccessible(page);
  await server.close();
});

test('connections are renamed, duplicated, moved, made the default and removed, and come back', async ({
  page,
}) => {
  const server = await startOpenAi();
  await page.goto('/#/settings/connections/new/openai');
  await page.getByLabel('Address', { exact: true }).fill(`${server.address}/v1`);
  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Made with OpenAI' })).toBeVisible();

  await page.goto('/#/settings/connections');
  const list = page.getByRole('list', { name: 'Connections' });
  await page.getByText('Put them under a passphrase').click();
  await page.getByRole('button', { name: 'More for OpenAI' }).click();
  await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await list.getByRole('link', { name: 'OpenAI' }).click();
  await expect(page.getByLabel('Key', { exact: true })).toHaveAttribute('placeholder', '••••cdef');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name of the connection' }).fill('Work');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(list.getByRole('listitem')).toHaveText([/^Sketch/, /^Work.*key on this device/]);

  const choose = async (name: string, action: string) => {
    await list.getByRole('button', { name: `More for ${name}`, exact: true }).click();
    await page.getByRole('button', { name: action, exact: true }).click();
  };
  await choose('Work', 'Duplicate without its key');
  await expect(list.getByRole('listitem')).toHaveText([/^Sketch/, /^Work/, /^Work 2/]);
  await choose('Work 2', 'Move up');
  await choose('Work 2', 'Make it the default');
  await expect(list.getByRole('listitem')).toHaveText([/^Sketch/, /^Work 2Default/, /^Work/]);
  await choose('Work', 'Remove');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  // What had the keyboard is gone, and its neighbour has it; after Undo again.
  const neighbour = list.getByRole('button', { name: 'More for Work 2' });
  await expect(neighbour).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(neighbour).toBeFocused();
  await expect(list.getByRole('listitem').last()).toHaveText(/^Work.*key on this device/);

  await page.reload();
  await expect(list.getByRole('listitem')).toHaveText([/^Sketch/, /^Work 2Default/, /^Work/]);
  await server.close();
});

test.describe('a server that was started without letting pages in', () => {
  test.use({ expectedErrors: [/CORS policy|ERR_FAILED|status of 40[34]/] });

  test('is explained with the command that does, and a workflow with the wrong form too', async ({
    page,
    baseURL,
  }) => {
    const server = await startComfy({ lets: null });
    await page.goto('/#/settings/connections/new/comfy');
    await page.getByLabel('Address', { exact: true }).fill(server.address);
    const field = page.getByLabel('Open a workflow file');
    await field.setInputFiles(fileOf({ nodes: [], links: [] }));
    await expect(page.getByRole('alert')).toContainText('saved for ComfyUI’s editor');
    await field.setInputFiles(fileOf(COMFY_WORKFLOW));
    await expect(page.getByRole('combobox', { name: 'Prompt text' })).toHaveValue('6.text');
    await expect(page.getByRole('combobox', { name: 'Seed' })).toHaveValue('3.seed');
    const mask = page.getByRole('combobox', { name: 'Mask of the reference' });
    await expect(mask).toHaveValue('');
    const loading = { class_type: 'LoadImage', inputs: { image: 'old.png' } };
    const masking = { class_type: 'VAEEncodeForInpaint', inputs: { mask: ['10', 1] } };
    await field.setInputFiles(fileOf({ ...COMFY_WORKFLOW, 10: loading, 11: masking }));
    await expect(mask).toHaveValue('10.image');

    await page.getByRole('button', { name: 'Test', exact: true }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('runs, but does not let this page in');
    const origin = new URL(baseURL ?? '').origin;
    await expect(alert).toContainText(`python main.py --enable-cors-header ${origin}`);
    await expectAccessible(page);
    await server.close();
  });
});

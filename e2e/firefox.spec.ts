import { expect, test } from '@playwright/test';
import { installedFirefox } from '../scripts/find-browser.mjs';
import { type FirefoxTab, openFirefox } from './firefox.ts';
import { COMFY_WORKFLOW, startComfy } from './servers/comfy.ts';
import { startGemini } from './servers/gemini.ts';
import { startHorde } from './servers/horde.ts';
import { startOpenAi } from './servers/openai.ts';
import { startOpenRouter } from './servers/openrouter.ts';
import { startSdapi } from './servers/sdapi.ts';

const FIREFOX = installedFirefox();
test.skip(FIREFOX === undefined, 'No Firefox is installed.');
// One Firefox for all: it takes longer to start than to ask.
test.describe.configure({ mode: 'default' });

let tab: FirefoxTab;
test.beforeAll(async () => {
  tab = await openFirefox(FIREFOX ?? '', test.info().outputPath('firefox'));
});
test.afterAll(() => tab.close());

const WORKFLOW = JSON.stringify(COMFY_WORKFLOW);
const SERVERS = [
  { kind: 'openai', path: '/v1', key: 'sk-any', start: () => startOpenAi() },
  { kind: 'openrouter', path: '/api/v1', key: 'sk-any', start: () => startOpenRouter() },
  { kind: 'gemini', path: '/v1beta', key: 'any', start: () => startGemini() },
  { kind: 'horde', path: '/v2', key: '', start: () => startHorde() },
  { kind: 'sdapi', path: '', key: 'me:any', start: () => startSdapi({ login: 'me:any' }) },
  { kind: 'comfy', path: '', key: '', start: () => startComfy() },
];

for (const { kind, path, key, start } of SERVERS) {
  test(`Firefox may ask ${kind}, and gets its picture`, async ({ baseURL }) => {
    const server = await start();
    await tab.open(`${baseURL}?${kind}#/settings/connections/new/${kind}`);
    const prompt = `a fox by ${kind}`;
    const given = { address: server.address + path, key, workflow: WORKFLOW, prompt };
    const { report, picture } = await tab.run(tryConnection, given);
    expect(report).toContain('It works.');
    expect(picture).toBe(prompt);
    await server.close();
  });
}

test('Firefox is told of a server that lets no page in, with the command that does', async ({
  baseURL,
}) => {
  const server = await startComfy({ lets: null });
  await tab.open(`${baseURL}?refused#/settings/connections/new/comfy`);
  const given = { address: server.address, key: '', workflow: WORKFLOW, prompt: null };
  const { report } = await tab.run(tryConnection, given);
  expect(report).toContain('runs, but does not let this page in');
  expect(report).toContain(`--enable-cors-header ${new URL(baseURL ?? '').origin}`);
  await server.close();
});

/** In the page: fills the form, presses Test and gives the report; then keeps it and asks for a picture. */
async function tryConnection(given: {
  address: string;
  key: string;
  workflow: string;
  prompt: string | null;
}): Promise<{ report: string; picture: string | null }> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- Only the function itself reaches the page.
  const found = async <Part extends Element>(selector: string): Promise<Part> => {
    for (;;) {
      const part = document.querySelector<Part>(selector);
      if (part !== null) return part;
      await new Promise(requestAnimationFrame);
    }
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
  const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    // As a key press would, behind React's own setter.
    const { set } =
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value') ?? {};
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const save = await found<HTMLButtonElement>('main form [type=submit]');
  type(await found('main input[inputmode=url]'), given.address);
  if (given.key !== '') type(await found('main input[type=password]'), given.key);
  const file = document.querySelector<HTMLInputElement>('main input[type=file]');
  if (file !== null) {
    const transfer = new DataTransfer();
    transfer.items.add(new File([given.workflow], 'workflow.json'));
    file.files = transfer.files;
    file.dispatchEvent(new Event('change', { bubbles: true }));
    await found('[data-outcome=works] select');
  }
  (await found<HTMLButtonElement>('main form button:has(+ [type=submit])')).click();
  const shown = await found<HTMLElement>('[data-outcome]:is([role=status], [role=alert])');
  const report = shown.textContent ?? '';
  if (given.prompt === null || shown.dataset['outcome'] !== 'works')
    return { report, picture: null };

  save.click();
  await found(':root[data-screen=compose]');
  const box = await found<HTMLTextAreaElement>('#prompt');
  type(box, given.prompt);
  box.form?.requestSubmit();
  const picture = await found(`main ul a[aria-label="${given.prompt}"]`);
  return { report, picture: picture.getAttribute('aria-label') };
}

import { EventEmitter, once } from 'node:events';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { ScriptedServer } from './servers/scripted-server.ts';

/** Arranges a connection to the server and chooses it; `base` where the page does not know it. */
export async function connect(
  page: Page,
  kind: 'openai' | 'sdapi',
  { address }: ScriptedServer,
  base = '',
): Promise<void> {
  await page.goto(`${base}#/settings/connections/new/${kind}`);
  const path = kind === 'openai' ? '/v1' : '';
  await page.getByLabel('Address', { exact: true }).fill(`${address}${path}`);
  if (kind === 'openai') await page.getByLabel('Key', { exact: true }).fill('sk-0123456789abcdef');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Made with/ })).toBeVisible();
}

/** Asks for one picture of each prompt. */
export async function ask(page: Page, ...prompts: string[]): Promise<void> {
  for (const prompt of prompts) {
    await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
    await page.keyboard.press('Enter');
  }
}

export function queueOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Queue' });
}

export function picturesOf(page: Page): Locator {
  return page.getByRole('list', { name: 'Pictures' }).getByRole('link');
}

/** What a server was asked to draw, in its order. */
export function drawn({ requests }: ScriptedServer): string[] {
  return requests
    .filter(({ path }) => /\/(generations|txt2img)$/.test(path))
    .map((request) => (request.json() as { prompt: string }).prompt);
}

/** A promise that is kept from outside. */
export function gate() {
  const bell = new EventEmitter();
  return { opened: once(bell, 'open'), open: () => bell.emit('open') };
}

import {
  type BrowserContext,
  chromium,
  expect,
  type Page,
  test as playwrightTest,
} from '@playwright/test';
import axe from 'axe-core';
import { launchOptions } from '../scripts/find-browser.mjs';
import { type OwnBrowser, startOwnBrowser } from './own-browser.ts';

export { expect };

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

interface Fixtures {
  /** Errors that a test brings about on purpose; any other fails it. */
  expectedErrors: RegExp[];
  /**
   * Whether the service worker is installed, which fetches all files of the studio. Most journeys
   * do without it, as a browser that has none, for the time that it takes.
   */
  hasServiceWorker: boolean;
  /** Fails the test when a page of it has an error, breaks the policy or asks another machine. */
  watch: (context: BrowserContext) => Promise<void>;
  /** A page in somebody else's browser, in which there is nothing yet. */
  openElsewhere: () => Promise<Page>;
  /** Opens a browser of the test's own, each time with what the last one left on disk. */
  openBrowser: () => Promise<BrowserContext>;
  /** The same, for a browser that will be killed. */
  openMortalBrowser: () => Promise<OwnBrowser>;
}

export const test = playwrightTest.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  hasServiceWorker: [false, { option: true }],

  watch: async ({ expectedErrors, hasServiceWorker }, use) => {
    const faults: string[] = [];
    const note = (fault: string) => {
      if (!expectedErrors.some((expected) => expected.test(fault))) faults.push(fault);
    };
    await use(async (context) => {
      // Chromium reports here too what the Content Security Policy and Trusted Types refuse.
      context.on('console', (message) => {
        if (message.type() === 'error')
          note(`console: ${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => note(`page: ${error.error().stack ?? ''}`));
      context.on('request', (request) => {
        if (!isLocal(request.url())) note(`request: ${request.url()}`);
      });
      if (!hasServiceWorker) await context.addInitScript(withoutServiceWorker);
    });
    expect(faults).toEqual([]);
  },

  context: async ({ context, watch }, use) => {
    await watch(context);
    await use(context);
  },

  openElsewhere: async ({ browser, watch }, use) => {
    await use(async () => {
      const context = await browser.newContext();
      await watch(context);
      return context.newPage();
    });
  },

  openBrowser: async ({ watch, contextOptions, baseURL, locale }, use, testInfo) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await chromium.launchPersistentContext(testInfo.outputPath('profile'), {
        ...contextOptions,
        ...launchOptions(),
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
      });
      await watch(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },

  openMortalBrowser: async ({ watch }, use, testInfo) => {
    const opened: OwnBrowser[] = [];
    await use(async () => {
      const browser = await startOwnBrowser(testInfo.outputPath('profile'));
      await watch(browser.context);
      opened.push(browser);
      return browser;
    });
    for (const browser of opened) await browser.kill();
  },
});

/** Runs in the page before its own code. */
function withoutServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/** Writes the prompt, presses Enter and waits for its picture. */
export async function make(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.keyboard.press('Enter');
  const pictures = page.getByRole('list', { name: 'Pictures' });
  await expect(pictures.getByRole('link', { name: prompt }).first()).toBeVisible();
}

/** Opens the palette and runs the command of this name, once it is offered. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name);
  await expect(page.getByRole('option', { name, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Fails with what axe finds against WCAG 2.2 AA and good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that was not loaded anew has it still.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    // What is still coming up has not the colours yet that it is to be read in.
    const comings = document.getAnimations().filter(({ effect }) => {
      const { iterations = 1 } = effect?.getTiming() ?? {};
      return Number.isFinite(iterations);
    });
    await Promise.allSettled(comings.map(({ finished }) => finished));
    // Nobody reads about what is right; it costs more to describe than to find.
    return window.axe.run({ resultTypes: ['violations'] });
  });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
  );
  expect(found).toEqual([]);
}

function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return !['http:', 'https:', 'ws:', 'wss:'].includes(protocol) || hostname === '127.0.0.1';
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchOptions } from '../scripts/find-browser.mjs';

export interface OwnBrowser {
  readonly context: BrowserContext;
  /** All its processes are gone at once, as in a crash, and none of them is left when this settles. */
  kill(): Promise<void>;
}

/** A browser that is nobody's child but ours, on a profile that outlives it. */
export async function startOwnBrowser(profile: string): Promise<OwnBrowser> {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--use-mock-keychain',
      '--lang=en-US',
      'about:blank',
    ],
    // In a group of its own, so that it can be killed with all its processes.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Its processes share this pipe: it closes when the last of them is gone.
  const closed = once(child, 'close');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const [, found] = /^DevTools listening on (\S+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    void closed.then(() => reject(new Error('the browser did not start')));
  });
  const browser = await chromium.connectOverCDP(address);
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  return {
    context,
    async kill() {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
        process.kill(-child.pid, 'SIGKILL');
      // Playwright, too, must have heard of it before anything else is asked of it.
      await Promise.all([closed, disconnected]);
      // What says that the profile is in use.
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
        await rm(join(profile, name), { force: true });
    },
  };
}

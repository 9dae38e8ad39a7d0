import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Quiet on the network, and able to start as root, where Chromium has no sandbox. */
const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that tests drive: Playwright's own if it is there, else an installed one.
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findBrowser() {
  return [chromium.executablePath(), ...INSTALLED].find((path) => path && existsSync(path));
}

/** How Playwright starts it; without a path it names its own browser in the error. */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: BROWSER_ARGUMENTS, ...(executablePath ? { executablePath } : {}) };
}

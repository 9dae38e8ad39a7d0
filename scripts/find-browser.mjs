import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const INSTALLED_FIREFOX = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Quiet on the network, and able to start as root, where Chromium has no sandbox. */
const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the Chromium that Playwright downloads for itself is there. */
export function hasOwnBrowser() {
  return existsSync(chromium.executablePath());
}

/**
 * A Chromium or Chrome that the machine has.
 * @returns {string | undefined} its path; undefined when there is none
 */
export function installedBrowser() {
  return INSTALLED.find((path) => path && existsSync(path));
}

/**
 * A Firefox that the machine has.
 * @returns {string | undefined} its path; undefined when there is none
 */
export function installedFirefox() {
  return INSTALLED_FIREFOX.find((path) => path && existsSync(path));
}

/** How Playwright starts its own Chromium, else an installed one; with neither it names its own in the error. */
export function launchOptions() {
  const executablePath = hasOwnBrowser() ? undefined : installedBrowser();
  return { args: BROWSER_ARGUMENTS, ...(executablePath ? { executablePath } : {}) };
}

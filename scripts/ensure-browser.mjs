import { chromium } from '@playwright/test';
import { installFromDebian, isDebianRoot, run } from './debian.mjs';
import {
  hasOwnBrowser,
  installedBrowser,
  installedFirefox,
  launchOptions,
} from './find-browser.mjs';

const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const INSTALL_LIMIT_MS = 10 * 60_000;
const FIREFOX_LIMIT_MS = 60_000;
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** Fails unless a browser to test in is there and starts, fetching one when there is none. */
const isProvided =
  hasOwnBrowser() ||
  installedBrowser() !== undefined ||
  downloadOwn() ||
  (installFromDebian(['chromium'], INSTALL_LIMIT_MS) && installedBrowser() !== undefined);

if (!isProvided) {
  console.error(
    'The tests need a Chromium, and none is here, can be downloaded or installed by this user. ' +
      'Install Chromium or Chrome, or name one with CHROMIUM_PATH=/path/to/chromium.',
  );
  process.exit(1);
}

console.log(`Chromium ${await version().catch(withSystemLibraries)}`);

// The tests can do without it.
if (installedFirefox() === undefined) installFromDebian(['firefox-esr'], FIREFOX_LIMIT_MS);
console.log(`Firefox ${installedFirefox() ?? 'is not here: what it would be asked is skipped'}`);

async function version() {
  const browser = await chromium.launch(launchOptions());
  await browser.close();
  return browser.version();
}

/**
 * Playwright's own browser may lack libraries that a bare machine does not have.
 * @param {unknown} error
 */
function withSystemLibraries(error) {
  if (!hasOwnBrowser() || !isDebianRoot()) throw error;
  run(process.execPath, [PLAYWRIGHT, 'install-deps', 'chromium'], INSTALL_LIMIT_MS);
  return version();
}

function downloadOwn() {
  run(process.execPath, [PLAYWRIGHT, 'install', 'chromium'], DOWNLOAD_LIMIT_MS);
  return hasOwnBrowser();
}

import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/find-browser.mjs';

const PORT = Number(process.env['JOURNEYS_PORT'] ?? 4174);
const BASE_URL = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  workers: 2,
  // Waiting costs nothing when things are quick; a slow machine is no fault of the app.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: BASE_URL,
    locale: 'en-US',
    launchOptions: launchOptions(),
    // Recording takes a third of the time.
    trace: process.env['TRACE'] ? 'on' : 'off',
  },
  webServer: {
    command: 'vite preview',
    env: { PORT: String(PORT) },
    url: BASE_URL,
    reuseExistingServer: false,
  },
});

import { defineConfig, devices } from '@playwright/test'

/** Debian's Chromium; another one can be named, as Playwright itself downloads none here. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One project per role: `office` is the community's own desk, on the screen most of them have.
  projects: [{ name: 'office', use: { viewport: { width: 1366, height: 768 } } }],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        // CI and containers run as root, where Chromium has no sandbox of its own.
        '--no-sandbox',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Key derivation is slow on purpose, and two browsers at once are what a two-core machine carries.
  workers: 2,
  timeout: 120_000,
  // A wait for what is on screen, not a measure of speed: a busy machine may take its time.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
})

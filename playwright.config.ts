import { defineConfig, devices } from '@playwright/test'

/** Debian's Chromium; another one can be named, as Playwright itself downloads none here. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The environment without what is not set, as Playwright's types want it. */
function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

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
      // Without a UTF-8 locale Chromium replaces a download's Chinese name.
      env: { ...definedEnv(), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
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

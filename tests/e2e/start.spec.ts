import type { Page } from '@playwright/test'
import { expect, test } from './support/office.ts'

/** What the page complains about: script errors, and what its policy stopped. */
function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  return found
}

test('a fresh office opens from its start address under its policy, and again after a reload', async ({
  context,
  office,
}) => {
  const page = await context.newPage()
  const found = complaints(page)
  await page.goto(office.host.url)
  await expect(page.getByText('社区', { exact: false }).first()).toBeVisible()
  expect(new URL(page.url()).hash).not.toContain('start=')
  await page.reload()
  await expect(page.getByText('社区', { exact: false }).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/start.png' })
  expect(found).toEqual([])
})

test('a page opened without a start address says how to open it', async ({ context, office }) => {
  const page = await context.newPage()
  await page.goto(new URL(office.host.url).origin)
  await expect(page.getByText('启动地址', { exact: false }).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/no-start.png' })
})

import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { expect, test } from './support/office.ts'

/** The demonstration: every screen has something to show. */
async function fill(dataFolder: string): Promise<void> {
  execFileSync(process.execPath, ['src/main/cli/main.ts', 'demo', '--data', dataFolder], { stdio: 'ignore' })
  await Promise.resolve()
}

test.use({ prepare: { fill } })

/** In CSS pixels. 911×512 is 1366×768 at 150 %; 1093×614 lies between it and what the other tests use. */
const SIZES = [
  { width: 1920, height: 1080, letters: '标准' },
  { width: 911, height: 512, letters: '标准' },
  { width: 1366, height: 768, letters: '特大字' },
] as const

/** The main screens, and whether they have a primary button. */
const SCREENS = [
  { path: 'today', primary: false },
  { path: 'grids/tree', primary: true },
  { path: 'grids/people', primary: true },
  { path: 'grids/people/import', primary: false },
  { path: 'grids/appointments', primary: true },
  { path: 'grids/boards', primary: true },
  { path: 'meetings/weekly', primary: true },
  { path: 'meetings/resolutions', primary: false },
  { path: 'print/log', primary: false },
  { path: 'print/register', primary: true },
  { path: 'bundle/export', primary: false },
  { path: 'bundle/keys', primary: true },
  { path: 'system/operators', primary: true },
  { path: 'system/settings', primary: false },
] as const

for (const size of SIZES) {
  test(`every screen holds at ${String(size.width)}×${String(size.height)} with letters ${size.letters}`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await page.getByLabel('口令').fill('演示演示演示')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
    await open(page, 'system/settings?tab=screen')
    await page.getByRole('radio', { name: size.letters, exact: true }).check()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存')).toBeVisible()

    for (const { path, primary } of SCREENS) {
      await open(page, path)
      await expectToHold(page, path)
      if (primary) await expect(page.locator('.gzb-page-actions .ant-btn-primary'), path).toBeInViewport({ ratio: 1 })
    }

    await open(page, 'meetings/weekly')
    await page.locator('.ant-table-row').first().click()
    await expect(page.getByRole('heading', { name: '到会' })).toBeVisible()
    await expectToHold(page, 'meeting notes')

    // A form beside the list: its buttons are in sight, and the list keeps room for a name.
    await open(page, 'grids/tree')
    await page.getByRole('button', { name: '新建网格', exact: true }).first().click()
    const record = page.getByRole('complementary', { name: '记录' })
    await expect(record.getByRole('button', { name: '保存', exact: true })).toBeInViewport({ ratio: 1 })
    await expectToHold(page, 'new grid')
    const list = await page.getByRole('region', { name: '网格' }).boundingBox()
    expect(list?.width ?? 0, 'list beside the form').toBeGreaterThan(300)
    await page.keyboard.press('Escape')
    await expect(record).toBeHidden()

    // A dialog with many fields: its buttons are in sight.
    await page.getByRole('button', { name: '批量新建' }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /^新建/u })).toBeInViewport({ ratio: 1 })
    await expectToHold(page, 'batch dialog')
  })
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`#/${path}`, page.url()).href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.ant-spin-spinning')).toHaveCount(0)
}

/** Nothing scrolls sideways, and whatever can be used is in the window or in something that scrolls to it. */
async function expectToHold(page: Page, what: string): Promise<void> {
  await expect.poll(() => page.evaluate(outOfReach), { message: what }).toEqual([])
}

/** Runs in the page, so it brings all it uses. */
function outOfReach(): string[] {
  const { innerWidth, innerHeight } = window
  const found: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push('the document scrolls')
  const top = [...document.querySelectorAll('[role=dialog], main')].at(-1)
  // Cells of a table and of the tree are laid out by antd, with scrolling of their own.
  const parts =
    'h1, h2, button, input:not([type=file]), textarea, [role=tab], .gzb-page-head, .gzb-filter, .gzb-page-body'
  for (const element of top?.querySelectorAll(parts) ?? []) {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || element.closest('.ant-table, .ant-tree, .gzb-visually-hidden') !== null) continue
    let isReached = box.top > -1 && box.bottom < innerHeight + 1
    for (let above = element.parentElement; above !== null && !isReached; above = above.parentElement) {
      const { overflowY } = getComputedStyle(above)
      isReached = (overflowY === 'auto' || overflowY === 'scroll') && above.scrollHeight > above.clientHeight
    }
    if (box.left < -1 || box.right > innerWidth + 1 || !isReached)
      found.push(`${element.tagName} ${element.className} ${element.textContent.slice(0, 20)}`)
  }
  return found
}

import type { Page } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { expect, test } from './support/office.ts'

const passphrase = '门前老槐树下见'

/** Types with the keyboard only, as a clerk does. */
async function setUp(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: '设立社区' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.type('略阳 新城')
  await expect(page.getByRole('button', { name: /新城社区.*610727001003/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已选：陕西省 汉中市 略阳县', { exact: false })).toBeVisible()
  await page.screenshot({ path: 'test-results/set-up-1.png' })
  await page.keyboard.press('Control+Enter')

  await expect(page.getByLabel('社区', { exact: true })).toHaveValue('新城社区')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('县民政局')
  await page.keyboard.press('Enter')
  await page.keyboard.type('0916-4822345')
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/set-up-2.png' })
  await page.keyboard.press('Control+Enter')

  await page.keyboard.type('李文书')
  await page.keyboard.press('Enter')
  await page.keyboard.type(passphrase)
  await expect(page.getByText('强度：较强')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(passphrase)
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/set-up-3.png' })
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('现在还没有写入任何内容', { exact: false })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/set-up-4.png' })
  await page.getByRole('button', { name: '设立新城社区' }).press('Enter')

  const groups = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await expect(groups).toHaveCount(8, { timeout: 40_000 })
  await expect(page.getByText('共 1 页')).toBeVisible({ timeout: 40_000 })
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/set-up-5.png' })
  const code = (await groups.allTextContents()).join(' ')
  await page.keyboard.press('Control+Enter')

  const last = code.endsWith('0') ? '1' : '0'
  await page.keyboard.type(code.slice(0, -1) + last)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('恢复码抄写有误。')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/set-up-6.png' })
  await page.getByLabel('恢复码', { exact: true }).fill(code.toLowerCase())
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 40_000 })
  return code
}

test('an office is set up from an empty folder by keyboard, locked, and opened by passphrase and by recovery code', async ({
  page,
}) => {
  // Five key derivations, slow on purpose, on a machine with other work.
  test.setTimeout(150_000)
  const code = await setUp(page)
  await page.screenshot({ path: 'test-results/set-up-home.png' })

  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.type('不是这句')
  await page.keyboard.press('Enter')
  await expect(page.getByText('口令不正确。', { exact: false })).toBeVisible({ timeout: 40_000 })
  await page.screenshot({ path: 'test-results/unlock-wrong.png' })
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 40_000 })

  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: '用恢复码打开' }).click()
  await page.getByLabel('恢复码', { exact: true }).fill(code)
  await page.getByLabel('新口令', { exact: false }).fill('换成另外一句话')
  await page.getByLabel('再输入一次').fill('换成另外一句话')
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/unlock-recovery.png' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 40_000 })
})

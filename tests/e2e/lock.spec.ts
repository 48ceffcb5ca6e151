import { AxeBuilder } from '@axe-core/playwright'

import { createApp } from '../../src/main/app.ts'
import { expect, test } from './support/office.ts'

const PASSPHRASE = '新城社区测试口令'

async function fill(dataFolder: string): Promise<void> {
  const app = createApp({ root: dataFolder, resources: 'resources', workFactor: 8 })
  await app.office.create({
    profile: { code: '610727001003', officialName: '新城社区居民委员会', name: '新城社区' },
    operatorName: '李文书',
    passphrase: PASSPHRASE,
  })
  await app.close()
}

test.use({ prepare: { fill } })

test('a wrong passphrase says so and what else opens the office', async ({ page }) => {
  await page.getByLabel('口令').fill('不对的口令')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('口令不正确')
  await expect(page.getByRole('button', { name: '用恢复码打开' })).toBeVisible()
})

test('locking hides every word of the pages and gives them back as they were', async ({ page }) => {
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { name: '网格树' })).toBeVisible()
  const address = page.url()

  await page.keyboard.press('Control+l')
  await expect(page.getByLabel('口令')).toBeFocused()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toHaveCount(0)
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('网格')
  // No key of the pages acts meanwhile.
  await page.keyboard.press('Alt+1')
  expect(page.url()).toBe(address)

  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('a reload locks, since the session lives in the page only', async ({ page }) => {
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('口令')).toBeVisible()
})

test('the keys are listed with a question mark and closed with Esc', async ({ page }) => {
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '按键说明' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('lock screen and frame have no serious finding of axe', async ({ page }) => {
  await expect(page.getByLabel('口令')).toBeVisible()
  const serious = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
  }
  expect(await serious()).toEqual([])
  await page.getByLabel('口令').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  expect(await serious()).toEqual([])
})

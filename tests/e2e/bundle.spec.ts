import { readFile } from 'node:fs/promises'
import { openBundle } from '../../src/main/bundle/bundle-reader.ts'
import { createCountyKey } from '../../src/main/bundle/county-key.ts'
import { publicKeyOf, spokenFingerprint } from '../../src/main/bundle/party-key.ts'
import { seriousFindings } from './support/axe.ts'
import { filledOffice, menuLink, unlock } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

test.use({
  prepare: filledOffice(async ({ api }) => {
    await api.grids.create.mutate({ name: '第一网格', level: 1, kind: 'residential', validFrom: '2026-01-01' })
  }),
})

test('a county key is compared and taken, a bundle made, saved, and opened by the county', async ({ page }) => {
  const county = await createCountyKey({ name: '略阳县委组织部', now: new Date() })
  await unlock(page)
  await menuLink(page, '上报').click()
  await expect(page.getByRole('heading', { name: '同步包' })).toBeVisible()
  await expect(page.getByText('请先导入县里发来的公钥文件', { exact: false })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/bundle-empty.png' })
  await page.getByRole('button', { name: '导入县级公钥' }).click()

  await expect(page.getByRole('heading', { name: '密钥', exact: true })).toBeVisible()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  const file = { name: 'county.gzkey', mimeType: 'application/json', buffer: Buffer.from(county.publicFile.text) }
  await dialog.locator('input[type=file]').setInputFiles(file)
  const spoken = spokenFingerprint(publicKeyOf(county.key).fingerprint)
  await expect(dialog.getByRole('list', { name: '指纹' }).getByRole('listitem')).toHaveText(spoken.split(' '))
  await expect(dialog.getByRole('button', { name: '导入', exact: true })).toBeDisabled()
  await dialog.getByLabel('已电话核对，八组数字全部一致').check()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/county-key.png' })
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByRole('list', { name: '县级公钥指纹' })).toBeVisible()
  const deviceKey = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存本机公钥文件' }).click()
  expect((await deviceKey).suggestedFilename()).toMatch(/^610727001003-[0-9a-f]+\.gzkey$/)
  await expect(page.getByRole('list', { name: '本机公钥指纹' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/keys.png' })

  await page.getByRole('link', { name: '同步包' }).click()
  await expect(page.getByRole('heading', { name: '第 1 号数据包' })).toBeVisible()
  await expect(page.getByText('这是第一个数据包，包含全部资料。', { exact: false })).toBeVisible()
  await page.screenshot({ path: 'test-results/bundle-next.png' })
  await page.keyboard.press('Control+n')
  await expect(page.getByText('已生成第 1 号数据包，县级尚未回执。')).toBeVisible({ timeout: 30_000 })
  const saved = page.waitForEvent('download')
  await page.getByRole('status').getByRole('button', { name: '保存文件' }).click()
  const path = await (await saved).path()
  const { manifest } = await openBundle(await readFile(path), county.key.identity)
  expect(manifest).toMatchObject({ kind: 'full', community: { code: '610727001003' } })
  await expect(page.locator('.ant-table-row', { hasText: '第 1 号' })).toContainText('尚未回执')
  await expect(page.getByRole('button', { name: '生成数据包' })).toBeDisabled()
  await expect(page.getByRole('link', { name: /上报 今天/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/bundle-made.png' })

  await page.getByRole('button', { name: '更多' }).hover()
  await page.getByRole('menuitem', { name: '检查数据包文件' }).click()
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(path)
  await expect(page.getByText('与本机生成的第 1 号数据包完全一致。')).toBeVisible()
  await page.screenshot({ path: 'test-results/bundle-check.png' })
})

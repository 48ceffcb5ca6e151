import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { filledOffice, unlock } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

/** What axe finds serious on a page. */
async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

test.use({ prepare: filledOffice(async () => undefined) })

const roster = { name: '花名册.xlsx', mimeType: '', buffer: readFileSync('tests/fixtures/rosters/sample-roster.xlsx') }

test('a clerk imports a roster, finds people in it, changes one, and takes the import back', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/people', page.url()).href)
  await page.screenshot({ path: 'test-results/people-empty.png' })
  await page.getByRole('button', { name: '导入花名册' }).first().click()
  await page.locator('input[type=file]').setInputFiles(roster)
  await page.screenshot({ path: 'test-results/import-file.png' })
  await page.getByRole('button', { name: '读取并核对' }).click()
  await expect(page.getByText('将新增 68 人')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-check.png' })
  expect(await serious(page)).toEqual([])
  await page.getByRole('button', { name: '导入 68 人' }).click()
  await expect(page.getByText('已导入：新增 68 人')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-report.png' })
  await page.getByRole('button', { name: '查看队伍' }).click()
  await expect(page.getByText('共 68 人')).toBeVisible()
  await page.screenshot({ path: 'test-results/people-list.png' })

  // By initials; the surname 单 reads shan.
  await page.getByLabel('查找').fill('shanyue')
  await page.getByText('单𬸚').click()
  const record = page.getByRole('complementary', { name: '记录' })
  await expect(record.getByText('610727********8223')).toBeVisible()
  await record.getByRole('button', { name: '查看身份证号（会留下记录）' }).click()
  await expect(record.getByText(/^610727\d{11}[\dX]$/)).toBeVisible()
  await page.screenshot({ path: 'test-results/person.png' })
  expect(await serious(page)).toEqual([])
  await page.keyboard.press('F2')
  await record.getByLabel('工作单位').fill('县税务局')
  await record.locator('input[type=file]').setInputFiles('tests/fixtures/attachments/picture.jpg')
  await expect(record.getByRole('img', { name: '照片' })).toBeVisible()
  await page.screenshot({ path: 'test-results/person-form.png' })
  await page.keyboard.press('Control+s')
  await expect(record.getByRole('img', { name: '单𬸚的照片' })).toBeVisible()
  await page.screenshot({ path: 'test-results/person-photo.png' })

  await page.goto(new URL('#/grids/people/import', page.url()).href)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByText('人员 单𬸚：导入后又改过')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-undone.png' })
})

test('a clerk registers people by hand and is told of one who looks the same', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/people', page.url()).href)
  await page.getByRole('button', { name: '登记人员' }).waitFor()
  await page.keyboard.press('Control+n')
  const record = page.getByRole('complementary', { name: '记录' })
  await record.getByLabel('姓名', { exact: true }).fill('李敏')
  await record.getByLabel('联系电话').fill('13912345069')
  await record.getByLabel('身份证号').fill('610727197912011816')
  await expect(record.getByText('身份证号第 18 位应为 5')).toBeVisible()
  await page.screenshot({ path: 'test-results/person-doubtful.png' })
  expect(await serious(page)).toEqual([])
  await record.getByLabel('身份证号').fill('610727197912011815')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已登记李敏')).toBeVisible()
  await record.getByLabel('姓名', { exact: true }).fill('李敏')
  await record.getByLabel('联系电话').fill('139 1234 5069')
  await page.keyboard.press('Control+s')
  await expect(record.getByText('已有同名且电话或出生日期相同的人员。')).toBeVisible()
  await page.screenshot({ path: 'test-results/person-similar.png' })
  await record.getByLabel('已核对，不是同一人').check()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('共 2 人')).toBeVisible()
})

test('what a roster leaves open is decided before anything is written', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/people/import', page.url()).href)
  const rows = [
    '姓名,身份证号,电话,网格,职务,血型,聘任时间',
    '李敏,610727197912011816,13912345069,第1网格,网格长,A,2026.1.5',
    '王红,,1391234,第1网格,网格员,B,2026.1.5',
    '赵强,,13811112222,第2网格,楼道长,O,',
    '钱进,,13811113333,第2网格,网格员,O,',
  ]
  await page.locator('input[type=file]').setInputFiles({
    name: '难读的花名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  })
  await page.getByRole('button', { name: '读取并核对' }).click()
  await expect(page.getByText('将新增 1 人')).toBeVisible()
  await expect(page.getByText('有 1 列没有读取（血型）')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-open.png', fullPage: true })
  expect(await serious(page)).toEqual([])
  await page.getByLabel('职务“楼道长”的意思').click()
  await page.getByTitle('网格员', { exact: true }).click()
  await expect(page.getByText('将新增 2 人')).toBeVisible()
  await page.getByLabel('身份证号存疑原因').fill('已与证件核对')
  await page.getByRole('button', { name: '一并导入' }).click()
  await expect(page.getByText('将新增 3 人')).toBeVisible()
  await page.getByLabel('第2网格').uncheck()
  await expect(page.getByText('登记任职 1 条，新建网格 1 个')).toBeVisible()
  await page.screenshot({ path: 'test-results/import-decided.png' })
  await page.getByRole('button', { name: '导入 3 人' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载未导入的行' }).click()
  expect((await download).suggestedFilename()).toBe('未导入的行.xlsx')
  await page.screenshot({ path: 'test-results/import-partly.png' })
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByRole('button', { name: '撤销导入' }).click()
  await expect(page.getByText('已撤销：删除 5 条记录')).toBeVisible()
})

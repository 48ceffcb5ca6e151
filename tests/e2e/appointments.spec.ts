import { AxeBuilder } from '@axe-core/playwright'
import { person } from '../../src/shared/entities/person.ts'
import { posting } from '../../src/shared/entities/posting.ts'
import { chinaDate } from '../../src/shared/dates.ts'
import { addDays } from '../../src/shared/rules/calendar-day.ts'
import { filledOffice, unlock, type Filling } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'
import type { Page } from '@playwright/test'

const today = chinaDate(new Date())
const NAMES = [
  '王敏',
  '李强',
  '赵云',
  '欧阳小明',
  '陈静',
  '刘洋',
  '杨帆',
  '黄磊',
  '周杰',
  '吴芳',
  '郑爽',
  '孙丽',
] as const

/** Two third-level grids whose captains and members came with a roster: postings without term's end and certificate. */
async function roster({ api, store }: Filling): Promise<void> {
  const shared = { kind: 'residential', level: 3, validFrom: '2026-01-01', supervisionPhone: '0916-4821815' } as const
  const grids: string[] = []
  for (const [index, name] of ['第一网格', '第二网格'].entries())
    grids.push(
      (
        await api.grids.create.mutate({
          ...shared,
          name,
          scope: `嘉陵江东路 ${String(index * 8 + 1)}号楼至 ${String(index * 8 + 8)}号楼`,
        })
      ).id,
    )
  await store.write({ operatorId: null, operatorName: '测试' }, { action: 'test.people' }, async (unit) => {
    for (const [index, name] of NAMES.entries()) {
      const made = await unit.insert(person, {
        name,
        sex: index % 2 === 0 ? '2' : '1',
        politicalStatus: '01',
        workUnit: '略阳县住房和城乡建设局',
        identityNumber: `6107271985010118${String(10 + index)}`,
        publicPhone: `1389162${String(1000 + index)}`,
      })
      if (index === NAMES.length - 1) continue
      const role = index < 2 ? 'gridCaptain' : 'gridMember'
      await unit.insert(posting, {
        personId: made.id,
        gridId: grids[index % 2] ?? null,
        role,
        from: addDays(today, -20),
      })
    }
  })
}

/** The same with certificates issued and printed. */
async function certified(filling: Filling): Promise<void> {
  await roster(filling)
  const { api } = filling
  const postings = await api.appointments.list.query({ lacksCertificate: true })
  const made = await api.appointments.issue.mutate({
    postingIds: postings.map(({ id }) => id),
    basis: '社区党支部会议',
  })
  const { batch } = await api.prints.handOverCertificates.mutate({
    certificateIds: made.flatMap(({ certificateId }) => certificateId ?? []),
  })
  await api.prints.confirm.mutate({ batch })
}

test.use({ prepare: filledOffice(roster) })

test('a roster gets its certificates, which are printed and confirmed', async ({ page }) => {
  await unlock(page)
  await open(page, 'grids/appointments')
  await page.getByRole('button', { name: '按名册发证 11' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('依据').fill('社区党支部会议 2026年1月5日')
  await page.screenshot({ path: 'test-results/appointments-issue.png' })
  await dialog.getByRole('button', { name: '发证', exact: true }).click()
  await expect(page.getByText('已发证 11 人')).toBeVisible()
  await page.getByRole('button', { name: '打印聘书' }).first().click()
  await expect(page.getByText('第 1 页，共 11 页')).toBeVisible()
  await page.screenshot({ path: 'test-results/appointments-print.png' })

  await handOver(page)
  await page.screenshot({ path: 'test-results/appointments-confirm.png' })
  await page.getByRole('button', { name: '已打印' }).click()
  await expect(page.getByText('已登记打印 11 份。')).toBeVisible()
  await page.screenshot({ path: 'test-results/appointments.png' })
})

test.describe('with certificates', () => {
  test.use({ prepare: filledOffice(certified) })
  test('the register shows, reprints with a reason, voids and is printed itself', async ({ page }) => {
    await unlock(page)
    await open(page, 'print/register')
    const register = page.getByRole('region', { name: '聘书' })
    await expect(register.getByText(`〔${today.slice(0, 4)}〕001号`)).toBeVisible()
    await expect(register.getByText('· 1 次').first()).toBeVisible()
    await register.getByText('王敏').click()
    const record = page.getByRole('complementary', { name: '记录' })
    await expect(record.getByText('610727********1810')).toBeVisible()
    await page.screenshot({ path: 'test-results/register.png' })

    // A reprint asks why, before anything leaves.
    await record.getByRole('button', { name: '打印聘书' }).click()
    await expect(page.getByText('第 1 页，共 1 页')).toBeVisible()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(printer )?打印$/ })
      .click()
    await expect(page.getByText('以前已打印过，补打须填写原因')).toBeVisible()
    await page.getByLabel('补打原因').fill('打印不清')
    await handOver(page)
    await page.getByRole('button', { name: '没有打印出来' }).click()
    await page
      .getByRole('button', { name: 'Close' })
      .or(page.getByRole('button', { name: '关闭' }))
      .last()
      .click()

    await record.getByRole('button', { name: '作废换发' }).click()
    await page.getByLabel('原因').fill('姓名写错')
    await page.screenshot({ path: 'test-results/register-void.png' })
    await page.getByRole('dialog').getByRole('button', { name: '作废换发' }).click()
    await expect(page.getByText(`已换发聘书 略新聘〔${today.slice(0, 4)}〕012号。`)).toBeVisible()
    await expect(page.getByText('第 1 页，共 1 页')).toBeVisible()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: '打印登记簿' }).click()
    await expect(page.getByText('第 1 页，共 2 页')).toBeVisible()
    await page.screenshot({ path: 'test-results/register-print.png' })
    await page.keyboard.press('Escape')

    await open(page, 'print/log')
    await expect(page.getByText('1 份待确认')).toBeVisible()
    await page.screenshot({ path: 'test-results/print-log.png' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
})

test('an overlap is told while the form is filled, and several people are appointed at once', async ({ page }) => {
  await unlock(page)
  await open(page, 'grids/appointments')
  await expect(page.getByRole('region', { name: '聘任' }).getByText('王敏')).toBeVisible()
  await page.keyboard.press('Control+n')
  const record = page.getByRole('complementary', { name: '记录' })
  const people = record.getByLabel('人员和网格', { exact: true })
  for (const [index, name] of ['赵云', '孙丽'].entries()) {
    await people.fill(name)
    await expect(page.getByRole('option', { name }).first()).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(record.getByText(`已选 ${String(index + 1)} 人`)).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await record.getByLabel('孙丽的网格').fill('第二')
  await page.keyboard.press('Enter')
  await expect(record.getByText('赵云：聘期重叠')).toBeVisible()
  await page.screenshot({ path: 'test-results/appoint-overlap.png' })
  await record.getByRole('button', { name: '去掉赵云' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已聘任 1 人，聘书 略新聘〔\d+〕001号/)).toBeVisible()
})

test('boards are printed, become wrong when a captain leaves, and say what changed', async ({ page }) => {
  await unlock(page)
  await open(page, 'grids/boards')
  await page.screenshot({ path: 'test-results/boards-new.png' })
  await page.getByRole('button', { name: '印制未印制的 2 块' }).click()
  await expect(page.getByText('第 1 页，共 2 页')).toBeVisible()
  await page.screenshot({ path: 'test-results/boards-print.png' })
  await handOver(page)
  await page.getByRole('button', { name: '已打印' }).click()
  const boards = page.getByRole('region', { name: '公示牌' })
  await expect(boards.getByText('有效')).toHaveCount(2)

  await open(page, 'grids/appointments')
  await page.getByRole('region', { name: '聘任' }).getByText('王敏').click()
  await page.getByRole('complementary', { name: '记录' }).getByRole('button', { name: '结束' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('最后一天').fill(addDays(today, -1))
  await dialog.getByLabel('原因').fill('工作调动')
  await page.screenshot({ path: 'test-results/appointment-end.png' })
  await dialog.getByRole('button', { name: '结束聘任' }).click()
  await expect(page.getByText('已结束王敏的聘任。1 块公示牌需要重印。')).toBeVisible()

  await open(page, 'grids/boards')
  await expect(boards.getByText('不再有网格长 王敏')).toBeVisible()
  await expect(page.getByRole('button', { name: '重印已过时的 1 块' })).toBeVisible()
  await boards.getByText('第一网格').click()
  await expect(page.getByRole('complementary', { name: '记录' }).getByText('不再有网格长 王敏')).toBeVisible()
  await page.screenshot({ path: 'test-results/boards-stale.png' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`#/${path}`, page.url()).href)
}

/** 打印 from the preview: in a browser it opens a tab with the PDF. */
async function handOver(page: Page): Promise<void> {
  const tab = page.context().waitForEvent('page')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(printer )?打印$/ })
    .click()
  await (await tab).close()
  await page.getByRole('group', { name: '确认打印' }).waitFor()
}

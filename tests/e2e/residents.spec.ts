import { fillCommunity } from '../support/synthetic-community.ts'
import { filledOffice, unlock } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

/** 1,200 people in the proportions of 新城社区, and 张建国 with his wife at 嘉陵苑9号楼1单元101. */
const prepare = filledOffice(async ({ api, store }) => {
  const { grids } = await fillCommunity(store, { residents: 1200 })
  const estate = await api.places.createCompound.mutate({ name: '嘉陵苑', address: '嘉陵路12号院' })
  const house = await api.places.createBuilding.mutate({
    compoundId: estate.id,
    name: '9号楼',
    gridId: grids[0] ?? null,
    floors: 6,
    units: 2,
  })
  const { personIds } = await api.residents.createHousehold.mutate({
    household: { number: '000123', registrationMatches: '01' },
    newDwelling: { buildingId: house.id, unit: '1单元', number: '101' },
    from: '2020-03-01',
    members: [
      {
        person: { name: '张建国', identityNumber: '11010519491231002X', phone: '16900001234' },
        residency: { relationToHead: '02' },
      },
      { person: { name: '欧阳晓棠', sex: '2', birthDate: '1952-05-01' }, residency: { relationToHead: '12' } },
    ],
  })
  const [personId = '', careContactId = ''] = personIds
  const mark = { personId, careContactId, visitIntervalDays: 30, from: '2026-09-01' }
  await api.residents.markGroup.mutate({ ...mark, group: 'emptyNestElder' })
  await api.residents.markGroup.mutate({ ...mark, group: 'releasedPerson' })
})
test.use({ prepare })

test('a clerk finds a person while typing, reads the card, and registers a death that can be taken back', async ({
  page,
}) => {
  await unlock(page)
  await page.goto(new URL('#/residents/list', page.url()).href)
  const table = page.getByRole('region', { name: '居民', exact: true })
  await expect(page.getByText(/共 1,\d{3} 人/)).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-list.png' })
  await page.getByRole('textbox', { name: '查找' }).fill('嘉陵 9栋')
  await expect(page.getByText('共 2 人')).toBeVisible()
  await page.getByRole('textbox', { name: '查找' }).fill('zjg')
  await table.getByText('张建国').first().click()
  const record = page.getByRole('complementary', { name: '记录' })
  await expect(record.getByRole('heading', { name: '张建国' })).toBeVisible()
  await expect(record.getByText('169****1234')).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-card.png' })
  await record.getByRole('button', { name: '查看身份证号（会留下记录）' }).click()
  await expect(record.getByText('11010519491231002X')).toBeVisible()

  await record.getByRole('tab', { name: '特殊群体' }).click()
  await expect(record.getByText('空巢老人')).toBeVisible()
  await expect(record.getByText('刑满释放人员')).toBeHidden()
  await record.getByLabel('查看原因').fill('季度走访')
  await record.getByRole('button', { name: '查看', exact: true }).click()
  await expect(record.getByText('刑满释放人员')).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-marks.png' })

  await record.getByRole('button', { name: '变动' }).click()
  await page.getByRole('menuitem', { name: '登记死亡' }).click()
  const dialog = page.getByRole('dialog', { name: '登记张建国去世' })
  await expect(dialog.getByText('这一户暂时没有户主')).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-death.png' })
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(record.getByText('已故')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).first().click()
  await expect(record.getByText('户籍人口')).toBeVisible()
  await record.getByRole('tab', { name: '家庭和居住' }).click()
  await expect(record.getByRole('button', { name: '欧阳晓棠' })).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-household.png' })
  await record.getByRole('tab', { name: '历史' }).click()
  await expect(record.getByText('恢复为在住').first()).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-history.png' })
})

test('a building gets its doors at once, and a household is entered by keyboard alone', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/residents/places', page.url()).href)
  const places = page.getByRole('navigation', { name: '小区和楼栋' })
  await places.getByLabel('查找楼栋').fill('嘉陵 9栋')
  await places.getByText('9号楼').click()
  await expect(page.getByText('在住 2 人')).toBeVisible()
  await page.getByRole('button', { name: '批量建房' }).click()
  const doors = page.getByRole('dialog', { name: '9号楼批量建房' })
  await expect(doors.getByText('从 1单元101 到 2单元602，共 24 套')).toBeVisible()
  await doors.getByRole('button', { name: '建 24 套' }).click()
  await expect(page.getByText('已建 23 套房屋。')).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-places.png' })

  const row = page.locator('.ant-table-row').filter({ hasText: '1单元102' })
  await row.hover()
  await row.getByRole('button', { name: '录入住户' }).click()
  await page.getByLabel('第1人姓名').click()
  const { keyboard } = page
  const enter = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      await keyboard.type(text)
      await keyboard.press('Enter')
    }
  }
  await enter('王敏')
  // The first relation is the head's already.
  await keyboard.press('Enter')
  await enter('11010519491231003X', '16900005555')
  // The check digit is wrong, so the line asks for a reason; the clerk goes on without one.
  await expect(page.getByLabel('存疑原因')).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByLabel('第2人姓名')).toBeFocused()
  await keyboard.type('李强')
  await keyboard.press('Enter')
  await keyboard.type('夫')
  await keyboard.press('Enter')
  await page.screenshot({ path: 'test-results/residents-entry.png' })
  await keyboard.press('Control+s')
  // A wrong check digit is named at its line, and nothing is lost.
  await expect(page.getByText(/第 18 位应为/).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-entry-fault.png' })
  await page.getByLabel('第1人身份证号').fill('')
  await keyboard.press('Control+s')
  await expect(page.getByText('已录入王敏一户，2 人。')).toBeVisible()
  await expect(page.getByRole('button', { name: '王敏' })).toBeVisible()
  await page.screenshot({ path: 'test-results/residents-entered.png' })
})

import { AxeBuilder } from '@axe-core/playwright'
import { person } from '../../src/shared/entities/person.ts'
import { posting } from '../../src/shared/entities/posting.ts'
import { filledOffice, unlock } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

/** 新城社区 as its sizes are: one grid of the first level, four of the second, 104 of the third, some with captains. */
const prepare = filledOffice(async ({ api, store }) => {
  const shared = { kind: 'residential', validFrom: '2026-01-01', supervisionPhone: '0916-4821815' } as const
  const first = await api.grids.create.mutate({ ...shared, name: '新城社区一级网格', level: 1, scope: '全社区' })
  for (const name of ['东片', '西片', '南片', '北片']) {
    const second = await api.grids.create.mutate({
      ...shared,
      name,
      level: 2,
      parentId: first.id,
      scope: `${name}各小区`,
    })
    const { grids } = await api.grids.createMany.mutate({
      first: {
        ...shared,
        name: `${name}第1网格`,
        level: 3,
        parentId: second.id,
        place: 'compound',
        scope: '1号楼至3号楼',
      },
      count: 26,
    })
    await store.write({ operatorId: null, operatorName: '测试' }, { action: 'test.people' }, async (unit) => {
      for (const [index, grid] of grids.entries()) {
        if (index % 8 === 7) continue
        const captain = await unit.insert(person, { name: `王${'敏强静伟芳'.charAt(index % 5)}` })
        const held = { personId: captain.id, gridId: grid.id, from: '2026-01-05', to: '2028-01-04' }
        await unit.insert(posting, { ...held, role: 'gridCaptain' })
        const member = await unit.insert(person, { name: `赵${'红军勇丽华'.charAt(index % 5)}` })
        await unit.insert(posting, { ...held, personId: member.id, role: 'gridMember' })
      }
    })
  }
})
test.use({ prepare })

test('a clerk finds a grid, edits it, merges two with their people and takes it back', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/tree', page.url()).href)
  const tree = page.getByRole('navigation', { name: '网格树' })
  const table = page.getByRole('region', { name: '网格', exact: true })
  await expect(page.getByText('一级 1 · 二级 4 · 三级 104')).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-all.png' })

  // By pinyin initials: 东片第3网格.
  await page.keyboard.press('Control+f')
  await page.keyboard.type('dpd3')
  await tree.getByText('东片第3网格').click()
  const record = page.getByRole('complementary', { name: '记录' })
  await expect(record.getByRole('heading', { name: '东片第3网格' })).toBeVisible()
  await expect(record.getByText('2 人：网格长 1，网格员 1')).toBeVisible()
  await page.keyboard.press('F2')
  await record.getByLabel('范围').fill('嘉陵江东路 1号楼至5号楼')
  await page.screenshot({ path: 'test-results/grids-edit.png' })
  await page.keyboard.press('Control+s')
  await expect(record.getByText('嘉陵江东路 1号楼至5号楼')).toBeVisible()
  await record.getByRole('tab', { name: '历史' }).click()
  await expect(record.getByText('1号楼至3号楼', { exact: true })).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-history.png' })

  // Merge it with its neighbour.
  await tree.getByLabel('查找网格').fill('')
  await record.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '与别的网格合并' }).click()
  const dialog = page.getByRole('dialog', { name: '合并网格' })
  await dialog.getByLabel('要合并的').fill('东片第4网格')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await dialog.getByLabel('合并后名称').fill('东片大网格')
  await expect(dialog.getByText('“东片大网格”将有 2 位网格长')).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-merge.png' })
  await dialog.getByRole('button', { name: '合并', exact: true }).click()
  await expect(record.getByRole('heading', { name: '东片大网格' })).toBeVisible()
  await expect(page.getByText('一级 1 · 二级 4 · 三级 103')).toBeVisible()
  await record.getByRole('tab', { name: '人员' }).click()
  await expect(record.getByRole('row')).toHaveCount(5)
  await page.screenshot({ path: 'test-results/grids-merged.png' })
  await page.getByRole('button', { name: '撤销' }).first().click()
  await expect(page.getByText('一级 1 · 二级 4 · 三级 104')).toBeVisible()
  await expect(table).toBeVisible()
})

test('the problems lead to where they are put right, and many grids are made at once', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/tree?tab=problems', page.url()).href)
  const problems = page.getByRole('region', { name: '网格的问题' })
  await expect(page.getByText('共 12 个问题')).toBeVisible()
  await problems.getByText('东片第8网格').click()
  await page.screenshot({ path: 'test-results/grids-problems.png' })
  const record = page.getByRole('complementary', { name: '记录' })
  await record.getByRole('button', { name: '看人员' }).click()
  await expect(record.getByText('到“队伍”中安排')).toBeVisible()

  await page.getByRole('tab', { name: '网格', exact: true }).click()
  await page.getByRole('navigation', { name: '网格树' }).getByText('北片', { exact: true }).click()
  await page.getByRole('button', { name: '批量新建' }).click()
  const dialog = page.getByRole('dialog', { name: '批量新建网格' })
  await dialog.getByLabel('第一个名称').fill('北片第27网格')
  await dialog.getByLabel('个数').fill('24')
  await expect(dialog.getByText('北片第27网格、北片第28网格 … 北片第50网格')).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-batch.png' })
  await dialog.getByRole('button', { name: '新建 24 个' }).click()
  await expect(page.getByText('一级 1 · 二级 4 · 三级 128')).toBeVisible()
})

test('a new grid and a split are done from the record, and the screens hold no barrier', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/tree', page.url()).href)
  const tree = page.getByRole('navigation', { name: '网格树' })
  const record = page.getByRole('complementary', { name: '记录' })
  await tree.getByText('北片', { exact: true }).click()
  await page.keyboard.press('Control+n')
  await record.getByLabel('网格名称').fill('象山商场')
  await record.getByText('经营', { exact: true }).click()
  await page.screenshot({ path: 'test-results/grids-new.png' })
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(isSerious)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(record.getByText('6107270010033105')).toBeVisible()

  await tree.getByLabel('查找网格').fill('bpd1wg')
  await tree.getByText('北片第1网格').click()
  await record.getByRole('button', { name: '拆分' }).click()
  const split = page.getByRole('dialog', { name: '拆分“北片第1网格”' })
  await split.getByLabel('第 2 个的名称').fill('北片第1网格东')
  await split.getByLabel('第 2 个的范围').fill('3号楼')
  await split.getByLabel('赵红（网格员）归入').click()
  await page.getByTitle('北片第1网格东').last().click()
  await expect(split.getByText('赵红（网格员→北片第1网格东）')).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-split.png' })
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(isSerious)).toEqual([])
  await split.getByRole('button', { name: '拆分为 2 个' }).click()
  await expect(page.getByText('三级 106')).toBeVisible()
})

test('a grid is moved and the tree is walked by keys only', async ({ page }) => {
  await unlock(page)
  await page.goto(new URL('#/grids/tree', page.url()).href)
  const tree = page.getByRole('navigation', { name: '网格树' })
  const record = page.getByRole('complementary', { name: '记录' })
  await tree.getByLabel('查找网格').fill('北片第2网格')
  await tree.getByText('北片第2网格').click()
  await record.getByRole('button', { name: '移动' }).click()
  const move = page.getByRole('dialog', { name: '移动“北片第2网格”' })
  await move.getByLabel('归入二级网格').fill('xp')
  await page.keyboard.press('Enter')
  await expect(move.getByText('“北片第2网格”改归“西片”')).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-move.png' })
  await page.keyboard.press('Control+Enter')
  await expect(move).toBeHidden()
  await record.getByRole('tab', { name: '历史' }).click()
  await expect(record.getByText('上级网格：北片 → 西片')).toBeVisible()

  // By keys only: from the tree down to the next grid.
  await tree.getByLabel('查找网格').fill('东片')
  await tree.getByText('东片', { exact: true }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(record.getByRole('heading', { name: '东片第1网格' })).toBeVisible()
  await page.screenshot({ path: 'test-results/grids-keys.png' })
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(isSerious)).toEqual([])
})

function isSerious({ impact }: { readonly impact?: string | null }): boolean {
  return impact === 'serious' || impact === 'critical'
}

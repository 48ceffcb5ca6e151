import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seriousFindings } from './support/axe.ts'
import { startHostProcess } from './support/browser-host.ts'
import { filledOffice, unlock } from './support/filled-office.ts'
import { expect, test } from './support/office.ts'

/** Makes an office and then changes its plain header. */
function withHeader(change: (header: string) => string): { fill: (dataFolder: string) => Promise<void> } {
  const { fill } = filledOffice(async () => await Promise.resolve())
  return {
    fill: async (dataFolder) => {
      await fill(dataFolder)
      const header = join(dataFolder, 'store.json')
      await writeFile(header, change(await readFile(header, 'utf8')))
    },
  }
}

const CASES = [
  ['damaged', (header: string) => header.replace('新城社区', '新城社圈'), '数据已损坏'],
  ['newer', (header: string) => header.replace('"format": 1', '"format": 2'), '数据由更新版本的格中办写成'],
  ['foreign', () => '{"product":"别的程序"}', '这个文件夹里的文件不是格中办的数据。'],
] as const

for (const [name, change, sentence] of CASES) {
  test.describe(name, () => {
    test.use({ prepare: withHeader(change) })
    test(`a ${name} data folder is told by its own screen, which offers no deletion`, async ({ page }) => {
      await expect(page.getByRole('heading', { name: new RegExp(sentence) })).toBeVisible()
      await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible()
      await expect(page.getByRole('button', { name: /删除|清空|重新设立/ })).toHaveCount(0)
      expect(await seriousFindings(page)).toEqual([])
      await page.screenshot({ path: `test-results/failure-${name}.png` })
    })
  })
}

test.describe('in use', () => {
  test.use({ prepare: filledOffice(async () => await Promise.resolve()) })
  test('a folder that another window has open is refused with the reason, and opens when that one is closed', async ({
    page,
    context,
    office,
  }) => {
    await unlock(page)
    const second = await startHostProcess(office.dataFolder)
    try {
      const other = await context.newPage()
      await context.unrouteAll()
      await other.goto(second.url)
      await other.getByLabel('口令').fill('新城社区测试口令')
      await other.keyboard.press('Enter')
      await expect(other.getByText('这份数据正被另一个格中办窗口或命令使用。', { exact: false })).toBeVisible()
      expect(await seriousFindings(other)).toEqual([])
      await other.screenshot({ path: 'test-results/failure-in-use.png' })
      await page.keyboard.press('Control+l')
      await expect(page.getByLabel('口令')).toBeVisible()
      await other.getByLabel('口令').fill('新城社区测试口令')
      await other.keyboard.press('Enter')
      await expect(other.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 20_000 })
    } finally {
      await second.stop()
    }
  })
})

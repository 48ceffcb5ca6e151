import { execFileSync } from 'node:child_process'
import { expect, test } from './support/office.ts'

/** The demonstration as `npm start -- --demo` makes it. */
async function fill(dataFolder: string): Promise<void> {
  execFileSync(process.execPath, ['src/main/cli/main.ts', 'demo', '--data', dataFolder], { stdio: 'ignore' })
  await Promise.resolve()
}

test.use({ prepare: { fill } })

const MARK = '演示数据，不用于实际工作'

test('the demonstration office says on every screen that it is one, and every screen has something to show', async ({
  page,
}) => {
  // Every screen of the program in one walk.
  test.slow()
  await expect(page.getByText(MARK)).toBeVisible()
  await page.getByLabel('口令').fill('演示演示演示')
  await page.keyboard.press('Enter')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await expect(menu).toBeVisible()

  // The links of an area show when it is open.
  const seen: string[] = []
  for (;;) {
    const addresses = await menu
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const address = addresses.find((one) => !seen.includes(one))
    if (address === undefined) break
    seen.push(address)
    await menu.locator(`a[href="${address}"]`).first().click()
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.getByText(MARK)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('.ant-spin-spinning')).toHaveCount(0)
    await page.screenshot({ path: test.info().outputPath(`${address.replaceAll('/', '-')}.png`) })
  }
  expect(seen.length).toBeGreaterThan(10)
})

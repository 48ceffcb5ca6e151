import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** A serious or critical finding of axe in a line: rule, why, and the first elements. */
export type AxeFinding = string

/**
 * The serious and critical findings on the page as it is shown; a screen passes with none:
 * `expect(await seriousFindings(page)).toEqual([])`. The preview's canvas is paper, not interface.
 */
export async function seriousFindings(page: Page): Promise<readonly AxeFinding[]> {
  // antd fades things in; a colour half-way is not the colour it has. Endless ones (a spinner) have no end to go to.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
  // The list inside antd's dropdown is of no size and unnamed; it is there for axe while a dropdown closes.
  const unseen = '[role=listbox][style*="height: 0px"]'
  const { violations } = await new AxeBuilder({ page }).exclude('.gzb-pdf-page').exclude(unseen).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    )
}

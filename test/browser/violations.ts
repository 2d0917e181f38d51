import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe asks of colours; all the rest of what it asks is the same in the dark. */
export const coloursAlone: RunOptions = { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }

const isThere = (page: Page): Promise<boolean> => page.evaluate(() => 'axe' in globalThis)

/**
 * What axe finds on a page as it is now, in words that lead to the place. Axe stays in the page until that is left, which makes each further
 * look several times as fast; pages here have no frames.
 */
export const violationsOn = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
  if (!(await isThere(page))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate((how) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, how), {
    ...options,
    resultTypes: ['violations'],
  } satisfies RunOptions)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

type Options = Parameters<AxeBuilder['options']>[0]

/** What axe asks of colours; all the rest of what it asks is the same in the dark. */
export const coloursAlone: Options = { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }

/**
 * What axe finds on a page as it is now, in words that lead to the place. Its legacy mode opens no second window in which to gather what
 * frames say, of which there are none here.
 */
export const violationsOn = async (page: Page, options: Options = {}): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

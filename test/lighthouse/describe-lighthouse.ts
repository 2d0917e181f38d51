import { launch as launchChrome } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { chromiumPath, hasNoBrowser } from '../support/browser.ts'
import { aRuntime } from '../support/runtime.ts'

/** Milliseconds without a paint, a request or a long task after which a page is taken as loaded; the usual second is for slower hosts. */
const quiet = { pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 250, cpuQuietThresholdMs: 250 }

type Chrome = Awaited<ReturnType<typeof launchChrome>>

/** Holds pages against Lighthouse, as on a slow phone. */
export const describeLighthouse = (what: string, pages: readonly string[]): void => {
  describe.skipIf(hasNoBrowser)(`Lighthouse, as on a slow phone, of ${what}`, () => {
    let runtime: Runtime
    let chrome: Chrome
    beforeAll(async () => {
      ;[runtime, chrome] = await Promise.all([
        aRuntime(),
        launchChrome({
          chromePath: chromiumPath ?? '',
          chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
        }),
      ])
    })
    afterAll(async () => {
      chrome?.kill()
      await runtime?.stop()
    })

    /** Scores in percent; the performance is simulated from what was loaded, so it says more of the page than of this machine. */
    const scoresOf = async (path: string): Promise<Record<string, number>> => {
      const categories = ['accessibility', 'best-practices', 'performance']
      const flags = { port: chrome.port, onlyCategories: categories, logLevel: 'silent', ...quiet } as const
      const result = await lighthouse(runtime.url + path, flags)
      const found = Object.values(result?.lhr.categories ?? {})
      return Object.fromEntries(found.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]))
    }

    it.each(pages)('finds nothing to mend on %s', { timeout: 120_000, retry: 2 }, async (path) => {
      const scores = await scoresOf(path)
      expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100 })
      expect(scores.performance).toBeGreaterThanOrEqual(98)
    })
  })
}

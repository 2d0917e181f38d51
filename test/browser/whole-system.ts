import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { RuntimeOptions } from '../../local/options.ts'
import type { Runtime } from '../../local/runtime.ts'
import { launch } from '../support/browser.ts'
import { aRuntime } from '../support/runtime.ts'

/** A running system and a browser for the tests of a file; both are there once its tests begin. */
export interface WholeSystem {
  readonly runtime: Runtime
  readonly browser: Browser
}

/** Starts both before the first test of a file and stops them after the last. */
export const useWholeSystem = (options: Partial<RuntimeOptions> = {}): WholeSystem => {
  let system: WholeSystem | undefined
  const started = (): WholeSystem => {
    if (!system) throw new Error('The system has not started')
    return system
  }
  beforeAll(async () => {
    const [runtime, browser] = await Promise.all([aRuntime(options), launch()])
    system = { runtime, browser }
  })
  afterAll(async () => {
    await system?.browser.close()
    await system?.runtime.stop()
  })
  return {
    get runtime() {
      return started().runtime
    },
    get browser() {
      return started().browser
    },
  }
}

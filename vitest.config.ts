import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const minute = 60_000

/** A project of its own for what needs the whole system and therefore more time than a unit test may take. */
const slow = (name: string, minutes: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: minutes * minute,
    hookTimeout: 2 * minute,
  },
})

const quick = (name: string, options: TestProjectInlineConfiguration['test']) => ({
  test: { name, testTimeout: minute / 2, hookTimeout: minute, ...options },
})

const pure = ['test/{docs,domain,events,infra,packages,programmes,sealing,web}/**/*.test.ts']

export default defineConfig({
  test: {
    passWithNoTests: false,
    globalSetup: './test/scratch.ts',
    // A browser on a busy machine may take seconds for what it usually does at once.
    expect: { poll: { timeout: 20_000 } },
    setupFiles: './test/properties.ts',
    // By default one core is left idle, which of two is half of them.
    maxWorkers: 2,
    projects: [
      // What keeps nothing between two tests may share its modules, so that they are read once and not sixty times.
      quick('pure', { include: pure, isolate: false }),
      quick('unit', {
        include: ['test/**/*.test.ts'],
        exclude: [...pure, 'test/{integration,simulation,browser,lighthouse}/**'],
      }),
      slow('browser', 2),
      // Last, when nothing else runs: it measures how fast a page is.
      { test: { ...slow('lighthouse', 2).test, sequence: { groupOrder: 1 } } },
      slow('integration', 2),
      slow('simulation', 5),
    ],
  },
})

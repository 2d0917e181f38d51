import { defineConfig } from 'vitest/config'

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

export default defineConfig({
  test: {
    passWithNoTests: false,
    // By default one core is left idle, which of two is half of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{integration,simulation,browser,lighthouse}/**'],
          testTimeout: minute / 2,
          hookTimeout: minute,
        },
      },
      slow('browser', 2),
      // Alone and last: it measures how fast a page is.
      { test: { ...slow('lighthouse', 2).test, fileParallelism: false, sequence: { groupOrder: 1 } } },
      slow('integration', 2),
      slow('simulation', 5),
    ],
  },
})

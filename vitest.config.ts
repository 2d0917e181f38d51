import { defineConfig } from 'vitest/config'

const minute = 60_000

/** A project of its own for what needs the whole system and therefore more time than a unit test may take. */
const slow = (name: string, minutes: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: minutes * minute,
    hookTimeout: 2 * minute,
    fileParallelism: false,
  },
})

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{integration,simulation,browser}/**'],
          testTimeout: minute / 2,
          hookTimeout: minute,
        },
      },
      slow('browser', 2),
      slow('integration', 2),
      slow('simulation', 5),
    ],
  },
})

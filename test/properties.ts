import fc from 'fast-check'

/**
 * The lives that properties are tried on are the same in every run, so that a run that fails fails again; `npm run test:properties` tries many
 * more, and others each time (`KENG_SEED` repeats one that failed).
 */
export const seed = Number(process.env.KENG_SEED ?? 20170101)

/** How many times a property is tried: `usual` in every run, as many times that as `KENG_TIMES` says in a long one. */
export const runs = (usual: number): number => usual * Number(process.env.KENG_TIMES ?? 1)

fc.configureGlobal({ seed, numRuns: runs(100) })

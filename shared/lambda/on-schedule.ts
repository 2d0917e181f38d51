import middy from '@middy/core'
import type { Context } from '../domain/aggregate.ts'
import { contextNow } from './programme-in-force.ts'

/** Wraps a function that the scheduler starts; what it throws is retried by the scheduler and then seen by its alarm. */
export const onSchedule = (run: (context: Context) => Promise<void>) =>
  middy().handler(async () => run(await contextNow('clock')))

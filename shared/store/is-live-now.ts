import type { Context } from '../domain/aggregate.ts'
import type { Instant } from '../domain/instant.ts'
import { liveSinceOf, programmeState } from '../domain/programme-state.ts'
import { load } from './commit.ts'

/** Since when mail reaches posts; undefined while the programme rehearses. */
export const liveSince = async ({ programme }: Pick<Context, 'programme'>): Promise<Instant | undefined> =>
  liveSinceOf((await load(programmeState, programme.id))?.state)

/** Whether mail reaches posts, or the programme still rehearses. */
export const isLiveNow = async (context: Pick<Context, 'programme'>): Promise<boolean> => (await liveSince(context)) !== undefined

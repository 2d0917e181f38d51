import type { Context } from '../domain/aggregate.ts'
import { isLive, programmeState } from '../domain/programme-state.ts'
import { load } from './commit.ts'

/** Whether mail reaches posts, or the programme still rehearses. */
export const isLiveNow = async ({ programme }: Pick<Context, 'programme'>): Promise<boolean> =>
  isLive((await load(programmeState, programme.id))?.state)

import { createHash } from 'node:crypto'
import type { Context } from '../domain/aggregate.ts'
import { programmeState } from '../domain/programme-state.ts'
import { commit } from '../store/commit.ts'

/** Names everything that an alarm is computed from besides the item itself. */
const timingOf = ({ programme: { clocks, retention }, calendar }: Context): string =>
  createHash('sha256').update(JSON.stringify({ calendar, clocks, retention })).digest('base64url')

/** Notes by which calendar and clocks alarms are computed; a change is an event, after which what is open is armed anew. */
export const keepTime = async (context: Context): Promise<void> => {
  await commit(programmeState, context.programme.id, { type: 'keep-time', timing: timingOf(context) }, context)
}

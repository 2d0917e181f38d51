import type { inspectionRecorded } from '../../events/index.ts'
import { deadline } from '../domain/deadline.ts'
import { resultOwed } from '../domain/written-result.ts'
import type { Heard } from '../lambda/on-event.ts'
import { commit } from '../store/commit.ts'

/** Puts the written result of a recorded visit on the clock; said again it changes nothing. */
export const openWrittenResult = async ({
  subject,
  code,
  at,
  data: { team, planned, on },
  context,
}: Heard<typeof inspectionRecorded>): Promise<void> => {
  const owed = resultOwed({ inspection: subject, code, team, planned, on }, { ...context, now: at })
  if (owed) await commit(deadline, owed.id, owed, context)
}

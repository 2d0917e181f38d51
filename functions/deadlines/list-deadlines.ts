import { listDeadlines } from '../../shared/contracts/deadlines.ts'
import { mayAct } from '../../shared/domain/authorisation.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import { deadlineLine } from '../../shared/domain/deadline-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { load } from '../../shared/store/commit.ts'
import { itemsOfPeriod } from '../../shared/store/open-work.ts'

const perPage = 50

/** The deadlines of a period that the acting post may read; a page may hold few or none of them while `next` leads on. */
export const handler = onRequest(listDeadlines, async ({ query: { period, agency, next: from }, context }) => {
  const { items, next } = await itemsOfPeriod(`deadline#${period}`, perPage, from)
  const stored = (await Promise.all(items.map(({ id }) => load(deadline, id)))).filter((entry) => entry !== undefined)
  const shown = stored.filter(
    ({ state }) =>
      (agency ?? state.owner) === state.owner && mayAct('deadline', 'read', context.by, deadline.parties(state, context)),
  )
  return { deadlines: shown.map(deadlineLine), next }
})

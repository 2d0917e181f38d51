import { agenciesToOpen, agency, openAgencies } from '../domain/agency.ts'
import type { Context } from '../domain/aggregate.ts'
import { deadline } from '../domain/deadline.ts'
import { deadlinesToOpen } from '../domain/deadline-plan.ts'
import { dossier } from '../domain/dossier.ts'
import { dossiersOf, dossiersToOpen } from '../domain/dossier-plan.ts'
import { commit } from '../store/commit.ts'
import { allOfPeriod } from '../store/open-work.ts'
import { keepTime } from './keep-time.ts'

/** Opened at once: enough to be done in a minute, few enough for the table. */
const atOnce = 10

const idsListed = async (period: string): Promise<string[]> => {
  const ids: string[] = []
  for await (const { id } of allOfPeriod(period)) ids.push(id)
  return ids
}

/** Runs every task, ten at a time; one that fails stops none of the others, and all failures are thrown together at the end. */
const runAll = async (tasks: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failures: unknown[] = []
  for (let from = 0; from < tasks.length; from += atOnce) {
    const batch = tasks.slice(from, from + atOnce).map((task) => task())
    for (const result of await Promise.allSettled(batch)) if (result.status === 'rejected') failures.push(result.reason)
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${tasks.length} were not opened`)
}

/**
 * Opens the deadlines, dossiers and agencies that should be open and are not listed yet. The list only saves work: opening what is there changes
 * nothing, so a list that lags behind does no harm.
 */
export const openWhatIsDue = async (context: Context): Promise<void> => {
  await keepTime(context)
  const planned = deadlinesToOpen(context.programme, context.now)
  const begun = dossiersToOpen(context.programme, context.now)
  const periods = [
    ...new Set([
      ...planned.map(({ period }) => `deadline#${period}`),
      ...begun.map(({ workflow, period }) => dossiersOf(workflow, period)),
    ]),
  ]
  const there = new Set((await Promise.all([...periods, openAgencies].map(idsListed))).flat())
  const deadlines = planned
    .filter(({ id }) => !there.has(id))
    .map((command) => () => commit(deadline, command.id, command, context))
  const dossiers = begun.filter(({ id }) => !there.has(id)).map((command) => () => commit(dossier, command.id, command, context))
  const agencies = agenciesToOpen(context.programme)
    .filter((id) => !there.has(id))
    .map((id) => () => commit(agency, id, { type: 'open', agency: id }, context))
  await runAll([...deadlines, ...dossiers, ...agencies])
}

import type { Context } from '../domain/aggregate.ts'
import { calendarChanges } from '../domain/calendar-changes.ts'
import { withCalendar } from '../domain/calendar-in-force.ts'
import { toInstant } from '../domain/instant.ts'
import type { Programme } from '../domain/programme.ts'
import { load } from '../store/commit.ts'
import { compiledProgramme } from './compiled-programme.ts'

let inForce: { readonly seq: number; readonly programme: Programme } | undefined
let underWay: Promise<Programme> | undefined

const lookUp = async (): Promise<Programme> => {
  const own = compiledProgramme()
  const entered = await load(calendarChanges, own.id)
  if (!entered) return own
  if (inForce?.seq !== entered.seq) inForce = { seq: entered.seq, programme: withCalendar(own, entered.state) }
  return inForce.programme
}

/** The programme with the calendar in force, read anew and strongly consistent; those who ask at the same moment share one answer. */
const programmeInForce = (): Promise<Programme> => {
  underWay ??= lookUp().finally(() => {
    underWay = undefined
  })
  return underWay
}

const contextOf = (current: Programme, by: Context['by']): Context => ({
  now: toInstant(new Date()),
  programme: current,
  calendar: { ...current.calendar, zone: current.zone },
  by,
})

/** The context of a decision that is made now. */
export const contextNow = async (by: Context['by']): Promise<Context> => contextOf(await programmeInForce(), by)

/** The context of a page that shows the programme and decides nothing: as it was compiled, without a look at the table, so that it never fails. */
export const contextAsCompiled = (by: Context['by']): Context => contextOf(compiledProgramme(), by)

import type { Fact } from '../../events/index.ts'
import { fillForm } from '../../local/story/fill-form.ts'
import { readPack } from '../../programmes/read-pack.ts'
import type { Context, Decision, Wake } from '../../shared/domain/aggregate.ts'
import { atLocalTime } from '../../shared/domain/calendar.ts'
import { deadline } from '../../shared/domain/deadline.ts'
import type { DeadlineCommand, OpenDeadline, SubmitDeadline } from '../../shared/domain/deadline-command.ts'
import { deadlineId } from '../../shared/domain/deadline-plan.ts'
import type { DeadlineIn, DeadlineState } from '../../shared/domain/deadline-state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { later } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { type FormOf, formOf } from '../../shared/domain/report-form.ts'

/** The reference programme, with its own calendar, agencies and ladders. */
export const pack: Programme = readPack('programmes/tuyen-quang-2016-2020')

const calendar = { ...pack.calendar, zone: pack.zone }

/** A moment as the clocks in the programme's zone show it: `at('2017-06-19 08:00')`. */
export const at = (local: string): Instant => atLocalTime(calendar, local.slice(0, 10), local.slice(11))

/** What a decision may know at a local time; nobody acts unless a post is named. */
export const contextAt = (local: string, by: Context['by'] = 'clock', programme: Programme = pack): Context => ({
  now: at(local),
  programme,
  calendar: { ...programme.calendar, zone: programme.zone },
  by,
})

/** The half-year report of the health department, due on Friday 16 June 2017 unless said otherwise. */
export const anOpening = (changes: Partial<OpenDeadline> = {}): OpenDeadline => {
  const { duty = 'v-closing-report', owner = 'health', period = '2017-H1' } = changes
  const window = { windowFrom: '2016-12-11', windowUntil: '2017-06-10', due: '2017-06-16' }
  return { type: 'open', id: deadlineId(duty, owner, period), duty, owner, period, ...window, ...changes }
}

/** What the rules make of a command at a local time. */
export const decide = (
  state: DeadlineState | undefined,
  command: DeadlineCommand | Wake,
  local: string,
  by: Context['by'] = 'clock',
): Decision<DeadlineState, Fact> => deadline.decide(state, command, contextAt(local, by))

/** A deadline that was opened on 2 May 2017, long before its first reminder. */
export const aDeadline = (changes: Partial<OpenDeadline> = {}, local = '2017-05-02 00:30'): DeadlineState =>
  decide(undefined, anOpening(changes), local).state

/** What an owner hands in: an answer to everything that its form needs. */
export const submissionFor = (deadline: FormOf): SubmitDeadline => {
  const { figures, texts } = fillForm(formOf(pack, deadline))
  const fields = Object.keys(texts)
  return { type: 'submit', figures, channel: 'online', ...(fields.length > 0 ? { texts: { id: 'words-0', fields } } : {}) }
}

/** The same for the health department's half-year. */
export const aSubmission = submissionFor(anOpening())

/** The same state, known to be in one status; a test that meets another one has nothing to go on with. */
export const inStatus = <Status extends DeadlineState['status']>(state: DeadlineState, status: Status): DeadlineIn<Status> => {
  if (state.status !== status) throw new Error(`The deadline is ${state.status}, not ${status}`)
  return state as DeadlineIn<Status>
}

/** When it next wants to be woken. */
export const dueAt = (state: DeadlineState): Instant | undefined => deadline.dueAt(state, { programme: pack, calendar })

/** A fact with the moment at which it happened. */
export interface Happened {
  readonly at: Instant
  readonly fact: Fact
}

/** Wakes it at each of its alarms until a local time, as the clock of the system does. */
export const wakeUntil = (state: DeadlineState, local: string): { state: DeadlineState; happened: Happened[] } => {
  const happened: Happened[] = []
  let current = state
  for (let due = dueAt(current); due !== undefined && due <= at(local); due = dueAt(current)) {
    const decision = deadline.decide(current, { type: 'wake' }, { ...contextAt(local), now: due })
    if (decision.facts.length === 0) throw new Error(`A wake at ${due} made no progress`)
    happened.push(...decision.facts.map((fact) => ({ at: due, fact })))
    current = decision.state
  }
  return { state: current, happened }
}

/** Wakes it only at the given moments, each not before the one before it; what nobody woke waits. */
export const wakeAt = (state: DeadlineState, moments: readonly Instant[]): { state: DeadlineState; happened: Happened[] } => {
  const happened: Happened[] = []
  let current = state
  let now = at('2017-01-01 00:00')
  for (const moment of moments) {
    now = later(now, moment)
    const decision = deadline.decide(current, { type: 'wake' }, { ...contextAt('2017-01-01 00:00'), now })
    happened.push(...decision.facts.map((fact) => ({ at: now, fact })))
    current = decision.state
  }
  return { state: current, happened }
}

/** What was rung, in order: the local time, the rung and whom it was said to, `2017-06-02 08:00 r-14 health.contact`. */
export const bells = (happened: readonly Happened[]): string[] =>
  happened.flatMap(({ at: moment, fact }) => {
    const local = `${new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`
    if (fact.type === 'ladder.rang') return [`${local} ${fact.data.rung} ${fact.data.to.join(' ')}`]
    return fact.type === 'ladder.asked' ? [`${local} ${fact.data.rung} asks ${fact.data.of}`] : []
  })

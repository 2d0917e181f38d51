import { addWorkingDays, type Calendar, nextWorkingDay, plusDays, previousWorkingDay } from './calendar.ts'
import type { PlainDate } from './instant.ts'
import type { DueRule, Duty, Programme } from './programme.ts'

/** One period of a duty: what it reports on (both days included) and the day it falls due. */
export interface Period {
  readonly period: string
  readonly windowFrom: PlainDate
  readonly windowUntil: PlainDate
  readonly due: PlainDate
}

type Recurring = Exclude<DueRule['every'], 'once'>

/** A period of the calendar by its name, both days included. */
export interface Span {
  readonly name: string
  readonly from: PlainDate
  readonly until: PlainDate
}

const months: Record<Recurring, number> = { quarter: 3, 'half-year': 6, year: 12 }
const letters: Record<Recurring, string> = { quarter: '-Q', 'half-year': '-H', year: '' }

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day of a month, or that month's last day when it is shorter. */
const dayIn = (year: number, month: number, day: number): PlainDate =>
  new Date(Date.UTC(year, month - 1, Math.min(day, lastOfMonth(year, month)))).toISOString().slice(0, 10)

const spansOfYear = (every: Recurring, year: number): Span[] =>
  Array.from({ length: 12 / months[every] }, (_, index) => ({
    name: every === 'year' ? `${year}` : `${year}${letters[every]}${index + 1}`,
    from: dayIn(year, index * months[every] + 1, 1),
    until: dayIn(year, (index + 1) * months[every], 31),
  }))

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))

/** The quarters, half-years or years that a programme touches. */
export const spansOf = (every: Recurring, programme: Programme): Span[] => {
  const first = yearOf(programme.from)
  const years = Array.from({ length: yearOf(programme.until) - first + 1 }, (_, index) => first + index)
  return years
    .flatMap((year) => spansOfYear(every, year))
    .filter((span) => span.until >= programme.from && span.from <= programme.until)
}

const wholeProgramme = (programme: Programme, duty: Duty): Span => ({
  name: duty.cadence.kind === 'five-year' ? `${yearOf(programme.from)}-${yearOf(programme.until)}` : 'once',
  from: programme.from,
  until: programme.until,
})

/** The day a period's figures are cut off: of the first regime in force on its own cut-off day, so a change of law reopens no closed period. */
const cutOffOf = (span: Span, every: Recurring, programme: Programme): PlainDate => {
  for (const regime of programme.regimes) {
    const day = dayIn(yearOf(span.until), monthOf(span.until), regime.cutOff[every])
    if (regime.from <= day && day <= (regime.until ?? day)) return day
  }
  return span.until
}

const dueOn = (rule: DueRule, span: Span, cutOff: PlainDate, calendar: Calendar): PlainDate => {
  const { due } = rule
  if ('date' in due) return due.date
  if ('beforePeriod' in due) return plusDays(span.from, -due.beforePeriod.days)
  if ('afterCutOff' in due) return addWorkingDays(calendar, cutOff, due.afterCutOff.workingDays)
  return dayIn(yearOf(span.until), due.month ?? monthOf(span.until), due.day)
}

const moved = (date: PlainDate, rule: DueRule, calendar: Calendar): PlainDate => {
  if (rule.ifNonWorking === 'previous') return previousWorkingDay(calendar, date)
  return rule.ifNonWorking === 'next' ? nextWorkingDay(calendar, date) : date
}

const governs = (rule: DueRule, day: PlainDate): boolean => rule.from <= day && day <= (rule.until ?? day)

/** Report windows lie end to end (a day after the cut-off before to this cut-off); plans and tasks are about the period itself. */
const windowsOf = (duty: Duty, rule: DueRule, programme: Programme): { span: Span; from: PlainDate; until: PlainDate }[] => {
  const { every } = rule
  const spans = every === 'once' ? [wholeProgramme(programme, duty)] : spansOf(every, programme)
  if (every === 'once' || duty.track !== 'report') return spans.map((span) => ({ span, from: span.from, until: span.until }))
  return spans.map((span, index) => {
    const before = spans[index - 1]
    const from = before ? plusDays(cutOffOf(before, every, programme), 1) : programme.from
    return { span, from, until: cutOffOf(span, every, programme) }
  })
}

/**
 * The periods of a duty whose due day lies from `from` until `until` (both included), earliest first; none that falls due before the
 * programme begins. A rule governs the periods whose cut-off (a report) or first day (a plan or task) lies in its own time.
 */
export const periodsOf = (duty: Duty, from: PlainDate, until: PlainDate, programme: Programme): Period[] => {
  const calendar = { ...programme.calendar, zone: programme.zone }
  const periods = (duty.due?.rules ?? []).flatMap((rule) =>
    windowsOf(duty, rule, programme)
      .filter((window) => governs(rule, duty.track === 'report' ? window.until : window.from))
      .map((window) => ({
        period: window.span.name,
        windowFrom: window.from,
        windowUntil: window.until,
        due: moved(dueOn(rule, window.span, window.until, calendar), rule, calendar),
      })),
  )
  return periods
    .filter(({ due }) => from <= due && due <= until && programme.from <= due)
    .sort((a, b) => (a.due + a.period < b.due + b.period ? -1 : 1))
}

const halves: Record<string, string> = { Q1: 'H1', Q2: 'H1', Q3: 'H2', Q4: 'H2' }

/** Whether the shorter period is the whole or a part of the longer one, by their names: `2017-Q1` is in `2017-H1` and in `2017`. */
export const isWithin = (part: string, whole: string): boolean => {
  const [year, rest = ''] = part.split('-')
  return part === whole || (/^[HQ]/.test(rest) && (year === whole || `${year}-${halves[rest]}` === whole))
}

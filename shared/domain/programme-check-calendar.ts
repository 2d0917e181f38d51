import { plusDays, weekday } from './calendar.ts'
import type { CalendarYear, Programme } from './programme.ts'
import type { Finding } from './programme-finding.ts'

const saturday = 6

const yearsNeeded = ({ from, until }: Programme): number[] => {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(until.slice(0, 4)) - first + 2 }, (_, index) => first + index)
}

const missingYears = (programme: Programme): Finding[] => {
  const last = Number(programme.until.slice(0, 4))
  return yearsNeeded(programme)
    .filter((year) => !programme.calendar.years.some((entry) => entry.year === year))
    .map((year) => {
      const why = year > last ? ', the year after the programme, in which late work still runs' : ''
      return {
        part: 'calendar',
        entry: `${year}`,
        says: `the holidays of ${year}${why} are missing (thiếu lịch nghỉ); add them.`,
      }
    })
}

const yearFindings = ({ year, holidays, workingSaturdays }: CalendarYear): Finding[] => {
  const entry = { part: 'calendar', entry: `${year}` }
  const dates = holidays.map(({ date }) => date)
  const elsewhere = [...dates, ...workingSaturdays].filter((date) => !date.startsWith(`${year}-`))
  return [
    ...(holidays.length === 0 ? [{ ...entry, says: 'the year has no holiday at all.' }] : []),
    ...(elsewhere.length > 0 ? [{ ...entry, says: `${elsewhere.join(', ')}: not in this year.` }] : []),
    ...workingSaturdays
      .filter((date) => weekday(date) !== saturday)
      .map((date) => ({ ...entry, says: `the working Saturday ${date} is not a Saturday.` })),
    ...workingSaturdays
      .filter((date) => dates.includes(date))
      .map((date) => ({ ...entry, says: `${date} is both a holiday and a working Saturday.` })),
    ...dates
      .filter((date, index) => dates.indexOf(date) !== index)
      .map((date) => ({ ...entry, says: `${date} is given twice.` })),
  ]
}

const hourFindings = ({ calendar, mail, clocks }: Programme): Finding[] => {
  const open = (time: string): boolean => calendar.hours.some(([from, until]) => from <= time && time < until)
  return [
    ...mail.slots
      .filter((slot) => !open(slot))
      .map((slot) => ({ part: 'mail', says: `the slot ${slot} is outside the working hours.` })),
    ...(open(clocks.sendAt) ? [] : [{ part: 'clocks', says: `sendAt ${clocks.sendAt} is outside the working hours.` }]),
  ]
}

const regimeFindings = ({ regimes, from, until }: Programme): Finding[] =>
  regimes.flatMap((regime, index) => {
    const expected = index === 0 ? from : plusDays(regimes[index - 1]?.until ?? until, 1)
    const fits = index === 0 ? regime.from <= expected : regime.from === expected
    const says = `begins on ${regime.from} instead of ${expected}; the regimes must follow one another without gap or overlap.`
    return fits ? [] : [{ part: 'regimes', entry: regime.id, says }]
  })

/** Finds missing or contradictory holiday years, times outside the working hours and regimes that leave a gap. */
export const checkCalendar = (programme: Programme): Finding[] => [
  ...missingYears(programme),
  ...programme.calendar.years.flatMap(yearFindings),
  ...hourFindings(programme),
  ...regimeFindings(programme),
]

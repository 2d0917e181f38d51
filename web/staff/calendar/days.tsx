import type { CalendarView, Entered, EnteredDay } from '../api/calendar.ts'
import type { Names } from '../api/names.ts'
import { useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

const DaysOff = ({ holidays }: CalendarView['programme']) => {
  const { calendar } = useWords()
  const nameIn = useName()
  const dates = useDates()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{calendar.day}</th>
          <th scope="col">{calendar.occasion}</th>
        </tr>
      </thead>
      <tbody>
        {holidays.map(({ date, name }) => (
          <tr key={date}>
            <td>
              <time dateTime={date}>{dates.weekday(date)}</time>
            </td>
            <td>{nameIn(name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the programme itself says of the year, and where it has that from. */
export const ProgrammeDays = ({ view: { programme, source } }: { view: CalendarView }) => {
  const { calendar } = useWords()
  const dates = useDates()
  return (
    <section aria-labelledby="own">
      <h2 id="own">{calendar.own}</h2>
      <DaysOff {...programme} />
      <h3>{calendar.saturdays}</h3>
      {programme.workingSaturdays.length === 0 ? (
        <p>{calendar.noSaturdays}</p>
      ) : (
        <ul>
          {programme.workingSaturdays.map((date) => (
            <li key={date}>
              <time dateTime={date}>{dates.day(date)}</time>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        {calendar.source}: <span lang="en">{source}</span>
      </p>
    </section>
  )
}

const DayLine = ({ day: { date, name, note }, what }: { day: EnteredDay; what: string }) => {
  const nameIn = useName()
  const dates = useDates()
  return (
    <li>
      <time dateTime={date}>{dates.weekday(date)}</time>: {name ? `${nameIn(name)} (${what})` : what}
      {note && <span class="soft"> · {note}</span>}
    </li>
  )
}

/** What was entered beside the programme, with its notes. */
export const EnteredDays = ({ entered, names }: { entered: Entered | undefined; names: Names }) => {
  const { calendar } = useWords()
  const name = useNames(names)
  const dates = useDates()
  if (!entered) return <p>{calendar.nothingEntered}</p>
  const { holidays, workingSaturdays, by, at } = entered
  return (
    <>
      {holidays.length + workingSaturdays.length === 0 && <p>{calendar.nothingEntered}</p>}
      <ul>
        {holidays.map((day) => (
          <DayLine key={day.date} day={day} what={calendar.dayOff} />
        ))}
        {workingSaturdays.map((day) => (
          <DayLine key={day.date} day={day} what={calendar.worked} />
        ))}
      </ul>
      <p class="soft">{calendar.enteredBy(name(by), dates.moment(at))}</p>
    </>
  )
}

import type { TooEarly } from '../api/calendar.ts'
import type { Names } from '../api/names.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

interface ListProps {
  readonly reports: readonly TooEarly[]
  readonly names: Names
  readonly id: string
}

/** Reports that days leave too little time after what they need, and what can be done about it. */
export const TooEarlyList = ({ reports, names, id }: ListProps) => {
  const { tooEarly } = useWords().calendar
  const name = useNames(names)
  const dates = useDates()
  if (reports.length === 0) return null
  return (
    <section class="notice warn" aria-labelledby={id}>
      <h4 id={id}>{tooEarly.title}</h4>
      <p>{tooEarly.lead}</p>
      <ul>
        {reports.map(({ duty, period, due, needed, source }) => (
          <li key={`${duty} ${period} ${source}`}>
            {name(duty)}, {period}: {tooEarly.due(dates.weekday(due))}{' '}
            {source === undefined ? tooEarly.cutOff(dates.weekday(needed)) : tooEarly.source(name(source), dates.weekday(needed))}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Absence, Holder } from '../api/agency.ts'
import type { Names } from '../api/names.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** Who holds a post, by what the sign-in service calls him, since when and until when. */
export const HolderList = ({ holders, none }: { holders: readonly Holder[]; none: string }) => {
  const { agency } = useWords()
  const dates = useDates()
  if (holders.length === 0) return none
  return (
    <ul>
      {holders.map(({ sub, from, until }) => (
        <li key={`${sub} ${from} ${until}`}>
          <code>{sub}</code>{' '}
          <span class="soft">
            {[from && agency.from(dates.day(from)), until && agency.until(dates.day(until))].filter(Boolean).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** When a post is away, and who stands in. */
export const AbsenceList = ({ absences, names, none }: { absences: readonly Absence[]; names: Names; none: string }) => {
  const { agency } = useWords()
  const name = useNames(names)
  const dates = useDates()
  if (absences.length === 0) return none
  return (
    <ul>
      {absences.map(({ from, until, substitute }) => (
        <li key={`${from} ${until} ${substitute}`}>
          {agency.from(dates.day(from))} {agency.until(dates.day(until))}: {agency.standsIn(name(substitute))}
        </li>
      ))}
    </ul>
  )
}

import { dayOf, daysBetween, useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

interface Due {
  readonly deadline: string | undefined
  readonly overdue: boolean
  readonly today: string
  readonly urgent?: boolean | undefined
}

const left = (days: number, work: ReturnType<typeof useWords>['work']): string => (days <= 0 ? work.today : work.daysLeft(days))

/** When something is due and how it stands: late and urgent are words in a shape of their own, never a colour alone. */
export const DueBadge = ({ deadline, overdue, today, urgent }: Due) => {
  const { work } = useWords()
  const dates = useDates()
  const days = deadline === undefined ? 0 : daysBetween(today, dayOf(deadline))
  return (
    <span class="due">
      {urgent && <strong class="badge urgent">{work.urgent}</strong>}
      {overdue && <strong class="badge late">{work.overdue}</strong>}
      {deadline === undefined ? (
        work.noDue
      ) : (
        <>
          <time dateTime={deadline}>{dates.moment(deadline)}</time>{' '}
          <span class="soft">({overdue ? work.daysOver(-days) : left(days, work)})</span>
        </>
      )}
    </span>
  )
}

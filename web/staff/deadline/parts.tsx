import { Fragment } from 'preact'
import type { DeadlineView } from '../api/deadline.ts'
import { type PartLine, type Parts as Read, readParts } from '../api/parts.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { useNames } from '../shell/names.ts'
import { Sums } from './sums.tsx'

const pathOf = ({ id }: PartLine): string => `/staff/deadline/${encodeURIComponent(id)}`

const isMissing = ({ status }: PartLine): boolean => ['open', 'returned', 'not-opened'].includes(status)

interface NamedProps {
  readonly title: string
  readonly parts: readonly PartLine[]
  readonly read: Read
  /** Why a report is listed. */
  readonly why: (part: PartLine) => string
}

/** Reports by the names of their agencies, those of one duty and period together. */
const Named = ({ title, parts, read, why }: NamedProps) => {
  const name = useNames(read.names)
  if (parts.length === 0) return null
  const groups = [...Map.groupBy(parts, ({ duty, period }) => `${name(duty)}, ${period}`)]
  return (
    <>
      <h3>
        {title} ({parts.length})
      </h3>
      {groups.map(([about, group]) => (
        <Fragment key={about}>
          <p class="soft">{about}</p>
          <ul>
            {group.map((part) => (
              <li key={part.id}>
                {part.status === 'not-opened' ? name(part.owner) : <a href={pathOf(part)}>{name(part.owner)}</a>}{' '}
                <span class="soft">({why(part)})</span>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  )
}

const OnTime = ({ onTime: { rate, inTime, openInTime, late, overdue } }: { onTime: Read['onTime'] }) => {
  const { parts } = useWords()
  const { number } = useDates()
  if (rate === undefined) return null
  return <p>{parts.rate({ rate: `${number(rate)} %`, inTime, openInTime, all: inTime + openInTime + late + overdue })}</p>
}

const Shown = ({ read, mayFill }: { read: Read; mayFill: boolean }) => {
  const { parts: words } = useWords()
  const dates = useDates()
  const owed = read.parts.filter(({ status }) => status !== 'waived')
  const missing = owed.filter(isMissing)
  const dueOf = ({ due, timeliness, status }: PartLine): string => {
    const day = words.due(dates.day(due))
    if (status === 'not-opened') return `${day}, ${words.notOpened}`
    return timeliness === 'overdue' ? `${day}, ${words.overdue}` : day
  }
  return (
    <>
      <p>{words.handedIn(owed.length - missing.length, owed.length)}</p>
      <OnTime onTime={read.onTime} />
      <Named title={words.missing} parts={missing} read={read} why={dueOf} />
      <Named
        title={words.late}
        parts={owed.filter(({ timeliness }) => timeliness === 'late')}
        read={read}
        why={({ workingDaysLate = 0 }) => words.days(workingDaysLate)}
      />
      <Sums read={read} mayFill={mayFill} />
    </>
  )
}

/** The reports of others that this one takes up: who is missing, who was late, and what the figures come to. */
export const Parts = ({ view: { id, mayDo } }: { view: DeadlineView }) => {
  const { client, own } = useActing()
  const { parts } = useWords()
  const { value, refusal, reload } = useLoaded(() => readParts(client, id), [id, own.post])
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{parts.title}</h2>
      <p class="soft">{parts.lead}</p>
      {refusal && <Failure refusal={refusal} reload={reload} />}
      {!value && !refusal && <Loading />}
      {value && <Shown read={value} mayFill={mayDo.includes('submit')} />}
    </section>
  )
}

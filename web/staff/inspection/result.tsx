import type { History } from '../api/history.ts'
import type { InspectionView } from '../api/inspection.ts'
import { Facts } from '../items/facts.tsx'
import { Steps } from '../items/ladder.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames, useOptions } from '../shell/names.ts'

const Violations = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const { violations = {}, left = {} } = view.record ?? {}
  const found = useOptions('violationGroups').filter(({ id }) => id in violations)
  if (found.length === 0) return <p>{inspection.noViolation}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{inspection.violations}</th>
          <th scope="col">{inspection.found}</th>
          <th scope="col">{inspection.left}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{violations[id]}</td>
            <td>{left[id] ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ResultProps {
  readonly view: InspectionView
  readonly history: History
}

/** What the body wrote, as the history names it. */
const answerTo = (id: string, { events, texts = {} }: History): string | undefined => {
  const event = events.find(({ type, data }) => type === 'inspection.recommendation-answered' && data.recommendation === id)
  return event && textOf({ texts }, String(event.data.answer), 'answer')
}

const One = ({ entry, view, history }: ResultProps & { entry: InspectionView['recommendations'][number] }) => {
  const { inspection } = useWords()
  const names = { ...view.names, ...history.names }
  const name = useNames(names)
  const dates = useDates()
  const { id, to, due, answeredAt, ladder } = entry
  const measure = textOf(view, id, 'measure')
  const answer = answerTo(id, history)
  return (
    <li>
      {name(to)}:{' '}
      {answeredAt ? `${inspection.answered}, ${dates.moment(answeredAt)}` : `${inspection.waiting} ${dates.moment(due)}`}
      {measure && <blockquote>{measure}</blockquote>}
      {answer && (
        <>
          {inspection.answer}:<blockquote>{answer}</blockquote>
        </>
      )}
      {answeredAt === undefined && (
        <details class="ladder">
          <summary>{inspection.reminders}</summary>
          <Steps steps={ladder} events={history.events} names={names} />
        </details>
      )}
    </li>
  )
}

const Recommendations = ({ view, history }: ResultProps) => {
  const { inspection } = useWords()
  if (view.recommendations.length === 0) return null
  return (
    <>
      <h3>{inspection.recommendations}</h3>
      <ul>
        {view.recommendations.map((entry) => (
          <One key={entry.id} entry={entry} view={view} history={history} />
        ))}
      </ul>
    </>
  )
}

/** The result of the visit, in counts, and what the team recommended to others. */
export const Result = ({ view, history }: ResultProps) => {
  const { inspection } = useWords()
  const dates = useDates()
  const { record } = view
  if (!record) return null
  return (
    <section aria-labelledby="record">
      <h3 id="record">{inspection.record}</h3>
      <Facts
        facts={[
          { name: inspection.on, value: dates.day(record.on) },
          { name: inspection.members, value: record.members },
          { name: inspection.women, value: String(record.women) },
          { name: inspection.referred, value: String(record.referredToSupport) },
        ]}
      />
      <Violations view={view} />
      <Recommendations view={view} history={history} />
    </section>
  )
}

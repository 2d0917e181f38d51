import type { InspectionView } from '../api/inspection.ts'
import { Facts } from '../items/facts.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

const Violations = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const name = useNames(view.names)
  const { violations = {}, left = {} } = view.record ?? {}
  const found = Object.entries(violations)
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
        {found.map(([group, count]) => (
          <tr key={group}>
            <th scope="row">{name(group)}</th>
            <td>{count}</td>
            <td>{left[group] ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Recommendations = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const name = useNames(view.names)
  const dates = useDates()
  if (view.recommendations.length === 0) return null
  return (
    <>
      <h3>{inspection.recommendations}</h3>
      <ul>
        {view.recommendations.map(({ id, to, due, answeredAt }) => (
          <li key={id}>
            {name(to)}:{' '}
            {answeredAt ? `${inspection.answered}, ${dates.moment(answeredAt)}` : `${inspection.waiting} ${dates.moment(due)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The result of the visit, in counts. */
export const Result = ({ view }: { view: InspectionView }) => {
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
      <Recommendations view={view} />
    </section>
  )
}

import type { Names } from '../api/names.ts'
import type { Overview } from '../api/overview.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { kindName, stateName } from '../work/state-name.ts'

type Counts = NonNullable<Overview['open']>

const ages = ['ahead', 'late-0', 'late-1', 'late-5', 'late-10'] as const

const Row = ({ counts, names }: { counts: Counts; names: Names }) => {
  const words = useWords()
  const name = useNames(names)
  const { overview } = words
  const { kind = '', status = '' } = counts[0] ?? {}
  return (
    <tr>
      <th scope="row">{kindName(words, kind)}</th>
      <td>{names[status] ? name(status) : stateName(words, kind, status)}</td>
      {ages.map((age) => (
        <td key={age} class="number" data-label={overview.ages[age]}>
          {counts.find((entry) => entry.age === age)?.count ?? ''}
        </td>
      ))}
    </tr>
  )
}

interface OpenProps {
  readonly id: string
  readonly title: string
  readonly open: Counts
  readonly names: Names
}

/** How much is open, by kind and state below each other and by age beside each other; on a narrow screen the ages stand below too. */
export const OpenTable = ({ id, title, open, names }: OpenProps) => {
  const { overview } = useWords()
  const rows = [...Map.groupBy(open, ({ kind, status }) => `${kind} ${status}`)]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{overview.openLead}</p>
      {rows.length === 0 ? (
        <p>{overview.nothingOpen}</p>
      ) : (
        <table class="counts" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{overview.kind}</th>
              <th scope="col">{overview.state}</th>
              {ages.map((age) => (
                <th key={age} scope="col" class="number">
                  {overview.ages[age]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, counts]) => (
              <Row key={key} counts={counts} names={names} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

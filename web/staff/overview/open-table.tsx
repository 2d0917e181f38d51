import type { Overview } from '../api/overview.ts'
import { useWords } from '../language/language.tsx'
import { kindName, stateName } from '../work/state-name.ts'

type Counts = NonNullable<Overview['open']>

const ages = ['ahead', 'late-0', 'late-1', 'late-5', 'late-10'] as const

/** How much is open, by kind and state below each other and by age beside each other. */
export const OpenTable = ({ open }: { open: Counts }) => {
  const words = useWords()
  const { overview } = words
  const rows = [...Map.groupBy(open, ({ kind, status }) => `${kind} ${status}`).values()]
  return (
    <div>
      <h2 id="open">{overview.open}</h2>
      <p class="soft">
        {overview.openLead} {overview.workingDays}
      </p>
      {rows.length === 0 ? (
        <p>{overview.nothingOpen}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="open">
          <table>
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
              {rows.map((row) => (
                <tr key={`${row[0]?.kind} ${row[0]?.status}`}>
                  <th scope="row">{kindName(words, row[0]?.kind ?? '')}</th>
                  <td>{stateName(words, row[0]?.kind ?? '', row[0]?.status ?? '')}</td>
                  {ages.map((age) => (
                    <td key={age} class="number">
                      {row.find((entry) => entry.age === age)?.count ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

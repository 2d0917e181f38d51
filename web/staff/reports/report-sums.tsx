import type { ReportView } from '../api/reports.ts'
import { useDates } from '../language/dates.ts'
import { useName } from '../language/language.tsx'
import { useReportWords } from './report-words.ts'

const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** The figures of all agencies together, and the inspections and tip-offs of the whole province. */
export const ReportSums = ({ view: { report, fields } }: { view: ReportView }) => {
  const words = useReportWords()
  const nameIn = useName()
  const { number } = useDates()
  const others = [
    { label: words.planned, count: report.inspections.planned },
    { label: words.afterTipOffs, count: report.inspections.afterTipOffs },
    { label: words.tipOffs, count: total(report.tipOffs) },
  ]
  return (
    <>
      <section aria-labelledby="province">
        <h2 id="province">{words.inspections}</h2>
        <table aria-labelledby="province">
          <tbody>
            {others.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="number">{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="sums">
        <h2 id="sums">{words.sums}</h2>
        <table aria-labelledby="sums">
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              <th scope="col" class="number">
                {words.sum}
              </th>
              <th scope="col" class="number">
                {words.givers}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.sums.map(({ field: id, sum, from }) => {
              const field = fields.find((each) => each.id === id)
              return (
                <tr key={id}>
                  <th scope="row">
                    {field ? nameIn(field.label) : id}
                    {field && 'unit' in field && <span class="soft"> ({nameIn(field.unit)})</span>}
                  </th>
                  <td class="number">{sum === null ? words.hidden : number(sum)}</td>
                  <td class="number">{from.length}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

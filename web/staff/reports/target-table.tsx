import type { ReportView, TargetLine } from '../api/reports.ts'
import { Facts } from '../items/facts.tsx'
import { useDates } from '../language/dates.ts'
import { useName } from '../language/language.tsx'
import { useReportWords } from './report-words.ts'

const fates = ['inTime', 'late', 'decidedAgainst', 'overdue', 'running'] as const

const Row = ({ line, view }: { line: TargetLine; view: ReportView }) => {
  const words = useReportWords()
  const nameIn = useName()
  const { number } = useDates()
  const { numerator, denominator, value, threshold, verdict, reports } = line
  const target = view.targets[line.id]
  const percent = (share: number): string => `${number(share)} %`
  const limit = threshold === null ? words.notStated : target?.strict ? words.above(percent(threshold)) : percent(threshold)
  return (
    <tr>
      <th scope="row">
        {target ? nameIn(target.name) : line.id} <span class="soft">{target?.ref}</span>
      </th>
      <td class="number" data-label={words.share}>
        <span>
          {value === undefined ? '–' : percent(value)}{' '}
          <span class="soft">({words.of(number(numerator), number(denominator))})</span>
        </span>
      </td>
      <td class="number" data-label={words.threshold}>
        {limit}
      </td>
      <td class="number" data-label={words.verdict}>
        {words.verdicts[verdict]}
      </td>
      <td class="number" data-label={words.basis}>
        {line.premises ? words.fromInspections : words.reports(reports.came, reports.of)}
      </td>
    </tr>
  )
}

/** The targets of a period: what was reached, what the plan asks, and on how many reports it rests. */
export const TargetTable = ({ view }: { view: ReportView }) => {
  const words = useReportWords()
  const { number } = useDates()
  const premises = view.report.targets.find((line) => line.premises)?.premises
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{words.targets}</h2>
      <table class="counts" aria-labelledby="targets">
        <thead>
          <tr>
            <th scope="col">{words.target}</th>
            {[words.share, words.threshold, words.verdict, words.basis].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.report.targets.map((line) => (
            <Row key={line.id} line={line} view={view} />
          ))}
        </tbody>
      </table>
      {premises && (
        <>
          <h3>{words.premisesTitle(number(premises.reported))}</h3>
          <Facts facts={fates.map((fate) => ({ name: words.premises[fate], value: number(premises[fate]) }))} />
        </>
      )}
    </section>
  )
}

import type { PeriodReport } from './period-report.ts'

/** One fact of a report: in which part, of what, which, and its value; `null` is a number that is hidden. */
export interface ReportRow {
  readonly part: string
  readonly of: string
  readonly what: string
  readonly value: string | number | null
}

type Values = Readonly<Record<string, string | number | null | undefined>>

const rowsOf = (part: string, of: string, values: Values): ReportRow[] =>
  Object.entries(values).flatMap(([what, value]) => (value === undefined ? [] : [{ part, of, what, value }]))

/**
 * Everything that a report says, a fact a row, always in the same order. Its hash is taken of these rows, its versions are compared by them,
 * and the CSV is made of them. The moment as of which it was built is not among them, so that a report in which nothing changed is the same.
 */
export const reportRows = (report: PeriodReport): ReportRow[] => [
  ...rowsOf('report', report.period, { from: report.windowFrom, until: report.windowUntil }),
  ...report.targets.flatMap(({ id, reports, premises, ...target }) => [
    ...rowsOf('target', id, { ...target, came: reports.came, of: reports.of, missing: reports.missing.join(' ') }),
    ...rowsOf('target', id, { ...premises }),
  ]),
  ...rowsOf('on-time', report.period, { ...report.onTime }),
  ...report.sums.flatMap(({ field, sum, from }) => rowsOf('sum', field, { sum, of: from.length, from: from.join(' ') })),
  ...rowsOf('inspections', 'kind', { planned: report.inspections.planned, 'after-tip-offs': report.inspections.afterTipOffs }),
  ...rowsOf('inspections', 'status', report.inspections.byStatus),
  ...rowsOf('inspections', 'found', report.inspections.found),
  ...rowsOf('inspections', 'settled', report.inspections.settled),
  ...rowsOf('tip-offs', 'outcome', report.tipOffs),
  ...report.sources.flatMap(({ id, figures, layer, duty: _duty, owner: _owner, period: _period, ...line }) => [
    ...rowsOf('submission', id, { layer, ...line }),
    ...rowsOf('figure', id, figures),
  ]),
  ...report.texts.map(({ id, field, words }) => ({ part: 'text', of: id, what: field, value: words })),
]

/** What one version says otherwise than the one before it. */
export interface ReportChange {
  readonly part: string
  readonly of: string
  readonly what: string
  readonly before?: string | number | null
  readonly after?: string | number | null
}

const keyOf = ({ part, of, what }: ReportRow): string => [part, of, what].join('\n')

/** The rows by which a version differs from the one before: changed, come and gone. */
export const changesBetween = (before: readonly ReportRow[], after: readonly ReportRow[]): ReportChange[] => {
  const old = new Map(before.map((row) => [keyOf(row), row.value]))
  const now = new Map(after.map((row) => [keyOf(row), row.value]))
  const changed = after.flatMap((row): ReportChange[] => {
    const { value, ...where } = row
    const was = old.get(keyOf(row))
    if (was === undefined) return [{ ...where, after: value }]
    return was === value ? [] : [{ ...where, before: was, after: value }]
  })
  const gone = before
    .filter((row) => !now.has(keyOf(row)))
    .map(({ value, ...where }): ReportChange => ({ ...where, before: value }))
  return [...changed, ...gone]
}

import { fillForm } from '../../local/story/fill-form.ts'
import type { DeadlineThen } from '../../shared/domain/deadline-history.ts'
import { type PeriodReport, periodReport } from '../../shared/domain/period-report.ts'
import { formOf } from '../../shared/domain/report-form.ts'
import type { ReportRow } from '../../shared/domain/report-rows.ts'
import { allSources, reportFor, sourcesOf } from '../../shared/domain/report-sources.ts'
import { sealedRows } from '../../shared/reporting/read-report.ts'
import { at, pack } from './deadlines.ts'

/** What the words and numbers of the files rest on. */
export const about = { programme: pack, calendar: { ...pack.calendar, zone: pack.zone } }

/** The half-year as it may have been: most have reported, some small numbers, some not yet. */
export const aBuiltReport = (period = '2017-H1'): { report: PeriodReport; rows: readonly ReportRow[]; sha256: string } => {
  const found = reportFor(pack, period)
  if (!found) throw new Error(`No report for ${period}`)
  const sources = sourcesOf(found, pack)
  const deadlines = new Map<string, DeadlineThen>()
  const texts = new Map<string, Record<string, string>>()
  for (const [n, part] of allSources(sources).entries()) {
    const filled = fillForm(formOf(pack, part), 2 + (n % 7))
    const handedIn = { version: 1, at: at('2017-06-12 09:00'), late: n % 6 === 0, workingDaysLate: 0, figures: filled.figures }
    deadlines.set(part.id, n % 9 === 4 ? { status: 'open', due: part.due } : { status: 'accepted', due: part.due, handedIn })
    if (n % 9 !== 4) texts.set(part.id, filled.texts)
  }
  const readings = {
    asOf: at('2017-06-20 09:00'),
    deadlines,
    texts,
    inspections: {
      planned: 1,
      afterTipOffs: 8,
      byStatus: { open: 2, settled: 7 },
      found: { licence: 3 },
      settled: { licence: 2 },
    },
    premises: { reported: 8, inTime: 5, late: 1, decidedAgainst: 1, overdue: 0, running: 1 },
    tipOffs: { open: 2, inspected: 6 },
  }
  const report = periodReport(sources, readings, about)
  return { report, ...sealedRows(report) }
}

const { rows, sha256, report } = aBuiltReport()

/** What its files say of themselves. */
export const mark = { period: report.period, version: 1, asOf: report.asOf, rows: rows.length, sha256 }

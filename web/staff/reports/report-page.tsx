import { readReport } from '../api/reports.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { MissingReports } from './missing-reports.tsx'
import { ReportSums } from './report-sums.tsx'
import { usePeriodName, useReportWords } from './report-words.ts'
import { TargetTable } from './target-table.tsx'
import { Versions } from './versions.tsx'

/** The report of one period as it stands: targets, what is missing, figures, and the versions that were built of it. */
export const ReportPage = ({ period }: { period: string }) => {
  const { client, own } = useActing()
  const words = useReportWords()
  const nameOf = usePeriodName()
  const { parts } = useWords()
  const { day, moment, number } = useDates()
  const { value, refusal, reload } = useLoaded(() => readReport(client, period), [own.post, period])
  const onTime = value?.report.onTime
  return (
    <Page title={`${words.title}: ${nameOf(period)}`}>
      {refusal && <Failure refusal={refusal} reload={reload} />}
      {!value && !refusal && <Loading />}
      {value && (
        <>
          <p>
            {words.window(day(value.report.windowFrom), day(value.report.windowUntil))}. {words.asOf(moment(value.report.asOf))}{' '}
            <a href={`/staff/deadline/${encodeURIComponent(value.deadline.id)}`}>{words.deadline}</a>,{' '}
            <a href="/staff/reports">{words.all}</a>
          </p>
          {onTime?.rate !== undefined && (
            <p>
              {parts.rate({
                rate: `${number(onTime.rate)} %`,
                inTime: onTime.inTime,
                openInTime: onTime.openInTime,
                all: onTime.inTime + onTime.openInTime + onTime.late + onTime.overdue,
              })}
            </p>
          )}
          <Versions view={value} reload={reload} />
          <TargetTable view={value} />
          <MissingReports view={value} />
          <ReportSums view={value} />
        </>
      )}
    </Page>
  )
}

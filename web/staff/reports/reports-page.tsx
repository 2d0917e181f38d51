import { readReports } from '../api/reports.ts'
import { useDates } from '../language/dates.ts'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { usePeriodName, useReportWords } from './report-words.ts'

/** The periods whose report the acting post writes or gets. */
export const ReportsPage = () => {
  const { client, own } = useActing()
  const words = useReportWords()
  const nameOf = usePeriodName()
  const { day } = useDates()
  const { value, refusal, reload } = useLoaded(() => readReports(client), [own.post])
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {refusal && <Failure refusal={refusal} reload={reload} />}
      {!value && !refusal && <Loading />}
      {value?.length === 0 && <p class="empty">{words.none}</p>}
      {value && value.length > 0 && (
        <ul>
          {value.map(({ period, due }) => (
            <li key={period}>
              <a href={`/staff/reports/${period}`}>{nameOf(period)}</a> <span class="soft">({words.due(day(due))})</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

import { readCalendar } from '../api/calendar.ts'
import { HistorySection } from '../items/history.tsx'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { EnteredDays, ProgrammeDays } from './days.tsx'
import { EntrySection } from './entry-section.tsx'

const Years = ({ years, year }: { years: readonly number[]; year: string }) => {
  const { calendar } = useWords()
  return (
    <nav class="filter" aria-label={calendar.years}>
      <ul class="choices">
        {years.map(String).map((each) => (
          <li key={each}>
            <a href={`/staff/calendar/${each}`} {...(each === year ? { 'aria-current': 'page' as const } : {})}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const UnknownYear = () => {
  const { calendar } = useWords()
  return (
    <p>
      {calendar.unknownYear} <a href="/staff/calendar">{calendar.thisYear}</a>
    </p>
  )
}

const OfYear = ({ year }: { year: string }) => {
  const { calendar } = useWords()
  const { client, own } = useActing()
  const { value, refusal, reload } = useLoaded(() => readCalendar(client, year), [own.post, year])
  return (
    <Page title={calendar.title(year)} lead={<p class="soft">{calendar.lead}</p>}>
      {refusal && (refusal.status === 404 ? <UnknownYear /> : <Failure refusal={refusal} reload={reload} />)}
      {!value && !refusal && <Loading />}
      {value && (
        <>
          <Years years={value.view.years} year={year} />
          <p class={value.view.confirmed ? 'notice good' : 'notice warn'}>
            {value.view.confirmed ? calendar.confirmed : calendar.unconfirmed}
          </p>
          <div class="columns">
            <div>
              {value.view.mayDo.includes('enter') && <EntrySection view={value.view} reload={reload} />}
              <ProgrammeDays view={value.view} />
            </div>
            <div>
              <section aria-labelledby="entered">
                <h2 id="entered">{calendar.entered}</h2>
                <EnteredDays entered={value.view.entered} names={value.view.names} />
              </section>
              <HistorySection events={value.history.events} history={value.history} />
            </div>
          </div>
        </>
      )}
    </Page>
  )
}

/** The working days of a year, which everybody may see and the administrator adds to; this year's where the address names none. */
export const CalendarPage = ({ year }: { year?: string }) => {
  const { me } = useActing()
  const shown = year ?? me.today.slice(0, 4)
  return <OfYear key={shown} year={shown} />
}

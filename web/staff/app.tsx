import { useEffect } from 'preact/hooks'
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { LanguageProvider, useWords } from './language/language.tsx'
import { ActingProvider } from './shell/acting.tsx'
import { AnnouncerProvider } from './shell/announcer.tsx'
import { Header } from './shell/header.tsx'
import { Loading } from './shell/loading.tsx'
import { Page } from './shell/page.tsx'
import type { Beginning } from './sign-in/begin.ts'
import { Outside } from './sign-in/outside.tsx'
import type { Session } from './sign-in/session.ts'
import { WorkPage } from './work/work-page.tsx'

const TipOffPage = lazy(async () => (await import('./tip-off/tip-off-page.tsx')).TipOffPage)
const InspectionPage = lazy(async () => (await import('./inspection/inspection-page.tsx')).InspectionPage)
const DeadlinePage = lazy(async () => (await import('./deadline/deadline-page.tsx')).DeadlinePage)
const AgencyPage = lazy(async () => (await import('./agency/agency-page.tsx')).AgencyPage)

const OverviewPage = lazy(async () => (await import('./overview/overview-page.tsx')).OverviewPage)
const EntryPage = lazy(async () => (await import('./entry/entry-page.tsx')).EntryPage)
const CalendarPage = lazy(async () => (await import('./calendar/calendar-page.tsx')).CalendarPage)
const FindPage = lazy(async () => (await import('./find/find-page.tsx')).FindPage)
const NewDeadlinePage = lazy(async () => (await import('./new-deadline/new-deadline-page.tsx')).NewDeadlinePage)
const DossierPage = lazy(async () => (await import('./dossier/dossier-page.tsx')).DossierPage)
const NewDossierPage = lazy(async () => (await import('./new-dossier/new-dossier-page.tsx')).NewDossierPage)
const FeedPage = lazy(async () => (await import('./feed/feed-page.tsx')).FeedPage)
const ReportsPage = lazy(async () => (await import('./reports/reports-page.tsx')).ReportsPage)
const ReportPage = lazy(async () => (await import('./reports/report-page.tsx')).ReportPage)
const GoLivePage = lazy(async () => (await import('./programme/go-live-page.tsx')).GoLivePage)
const DocumentPage = lazy(async () => (await import('./print/document-page.tsx')).DocumentPage)

const NotThere = () => {
  const words = useWords()
  return (
    <Page title={words.notThere}>
      <p>
        <a href="/staff/work">{words.back}</a>
      </p>
    </Page>
  )
}

const ToWork = () => {
  const { route } = useLocation()
  useEffect(() => route('/staff/work', true), [])
  return null
}

const Pages = () => (
  <Router>
    <Route path="/staff" component={ToWork} />
    <Route path="/staff/work" component={WorkPage} />
    <Route path="/staff/tip-off/:id" component={TipOffPage} />
    <Route path="/staff/inspection/:id" component={InspectionPage} />
    <Route path="/staff/inspection/:id/:kind" component={DocumentPage} />
    <Route path="/staff/deadline/:id" component={DeadlinePage} />
    <Route path="/staff/dossier/:id" component={DossierPage} />
    <Route path="/staff/new-dossier" component={NewDossierPage} />
    <Route path="/staff/agency/:id" component={AgencyPage} />
    <Route path="/staff/overview" component={OverviewPage} />
    <Route path="/staff/new-tip-off" component={EntryPage} />
    <Route path="/staff/calendar/:year?" component={CalendarPage} />
    <Route path="/staff/find" component={FindPage} />
    <Route path="/staff/new-deadline" component={NewDeadlinePage} />
    <Route path="/staff/feed" component={FeedPage} />
    <Route path="/staff/reports" component={ReportsPage} />
    <Route path="/staff/reports/:period" component={ReportPage} />
    <Route path="/staff/go-live" component={GoLivePage} />
    <Route default component={NotThere} />
  </Router>
)

const Inside = ({ session }: { session: Session }) => (
  <AnnouncerProvider>
    <ActingProvider session={session}>
      <LocationProvider scope="/staff">
        <Header />
        <main id="main" tabIndex={-1}>
          <Pages />
        </main>
      </LocationProvider>
    </ActingProvider>
  </AnnouncerProvider>
)

const At = ({ beginning }: { beginning: Beginning }) => {
  if (beginning.as === 'signed-in') return <Inside session={beginning.session} />
  if (beginning.as === 'leaving' || beginning.as === 'passing-on') return <Loading />
  return <Outside as={beginning.as} />
}

/** The console, from wherever a visit begins. */
export const App = ({ beginning }: { beginning: Beginning }) => (
  <LanguageProvider>
    <At beginning={beginning} />
  </LanguageProvider>
)

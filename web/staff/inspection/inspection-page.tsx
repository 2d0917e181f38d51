import type { InspectionView } from '../api/inspection.ts'
import { useItem } from '../items/item.ts'
import { ItemPage } from '../items/item-page.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { Checklist } from './checklist.tsx'
import { courseActs } from './course-acts.tsx'
import { InspectionFacts } from './inspection-facts.tsx'
import { Result } from './result.tsx'
import { workActs } from './work-acts.tsx'

const acts = [...workActs, ...courseActs]

const Before = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const dates = useDates()
  const isToDecide = view.mayDo.includes('decide')
  return (
    <>
      {isToDecide && view.recent && (
        <p class="notice warn">
          <strong>{inspection.recent(dates.day(view.recent))}</strong>
        </p>
      )}
      {view.status === 'decided' && (
        <>
          <Checklist />
          <p class="buttons">
            <a href={`/staff/inspection/${encodeURIComponent(view.id)}/notice`}>{inspection.notice}</a>
            <a href={`/staff/inspection/${encodeURIComponent(view.id)}/minutes`}>{inspection.minutes}</a>
          </p>
        </>
      )}
    </>
  )
}

const Opened = ({ id }: { id: string }) => {
  const { inspection } = useWords()
  const name = useNames()
  const page = useItem<InspectionView>('inspection', id)
  return (
    <ItemPage
      kind="inspection"
      page={page}
      acts={acts}
      title={(view) => `${inspection.title}: ${name(view.area)}`}
      before={(view) => <Before view={view} />}
      facts={(view, history) => (
        <>
          <InspectionFacts view={view} />
          <Result view={view} history={history} />
        </>
      )}
    />
  )
}

/** A task to look into premises: for the team, for those above it, and for whom a recommendation went to. */
export const InspectionPage = ({ id }: { id: string }) => <Opened key={id} id={id} />

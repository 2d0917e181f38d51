import type { AgencyView } from '../api/agency.ts'
import { useItem } from '../items/item.ts'
import { ItemPage } from '../items/item-page.tsx'
import { useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import type { Words } from '../language/vietnamese.ts'
import { ActLink } from './act-link.tsx'
import { agencyActs } from './agency-acts.tsx'
import { AgencyFacts } from './agency-facts.tsx'
import { PostList } from './post-list.tsx'
import { SealChangeBox } from './seal-change-box.tsx'

/** What waits for somebody; the status of an agency never changes. */
const stateOf = ({ sealChange, confirmContactsBy }: AgencyView, { agency }: Words): string => {
  if (sealChange) return agency.states.approval
  return confirmContactsBy ? agency.states.question : agency.states.nothing
}

const Opened = ({ id }: { id: string }) => {
  const words = useWords()
  const nameIn = useName()
  const dates = useDates()
  const page = useItem<AgencyView>('agency', id)
  const isAsked = page.value?.view.confirmContactsBy !== undefined
  return (
    <ItemPage
      kind="agency"
      page={page}
      acts={agencyActs(isAsked)}
      title={({ name }) => nameIn(name)}
      state={(view) => stateOf(view, words)}
      before={(view) => (
        <>
          {view.confirmContactsBy && view.mayDo.includes('confirm-contacts') && (
            <div class="notice warn">
              <p>{words.agency.question(dates.moment(view.confirmContactsBy))}</p>
              <ActLink view={view} id="confirm-contacts" name={words.agency.acts.confirm.title} />
            </div>
          )}
          <SealChangeBox view={view} />
          <PostList view={view} />
        </>
      )}
      facts={(view) => <AgencyFacts view={view} />}
    />
  )
}

/** An agency: its posts, who can be reached through them, and what is asked about them. */
export const AgencyPage = ({ id }: { id: string }) => <Opened key={id} id={id} />

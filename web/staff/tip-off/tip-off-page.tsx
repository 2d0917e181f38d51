import type { TipOffView } from '../api/tip-off.ts'
import { useItem } from '../items/item.ts'
import { ItemPage } from '../items/item-page.tsx'
import { textOf } from '../items/texts.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { Conversation } from './conversation.tsx'
import { NearMatches } from './near-matches.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { Seal } from './seal.tsx'
import { tipOffActs } from './tip-off-acts.tsx'
import { TipOffFacts } from './tip-off-facts.tsx'

const PlaceBox = ({ view }: { view: TipOffView }) => {
  const { tipOff } = useWords()
  if (!view.premisesDetails) return null
  return (
    <section aria-labelledby="place">
      <h2 id="place">{tipOff.place}</h2>
      <PlaceFacts place={view.premisesDetails} names={view.names} />
      <NearMatches matches={view.nearMatches ?? []} />
    </section>
  )
}

/** Who is asked to agree sees first why. */
const Proposed = ({ view }: { view: TipOffView }) => {
  const { tipOff } = useWords()
  const reason = textOf(view, view.reason, 'reason')
  if (!view.mayDo.includes('confirm') || !reason) return null
  return (
    <div class="notice">
      <p>{tipOff.proposed}</p>
      <blockquote>{reason}</blockquote>
    </div>
  )
}

/** Somebody must say first that he has it in hand; reading comes after. */
const isToAcknowledge = ({ mayDo }: TipOffView): boolean => mayDo.includes('acknowledge')

const Opened = ({ id }: { id: string }) => {
  const { tipOff } = useWords()
  const name = useNames()
  const page = useItem<TipOffView>('tip-off', id)
  return (
    <ItemPage
      kind="tip-off"
      page={page}
      acts={tipOffActs}
      title={(view) => `${tipOff.title}: ${name(view.category)}`}
      before={(view) => (
        <>
          <PlaceBox view={view} />
          {!isToAcknowledge(view) && <Seal view={view} page={page} />}
          <Proposed view={view} />
        </>
      )}
      after={(view) => isToAcknowledge(view) && <Seal view={view} page={page} />}
      facts={(view) => (
        <>
          <TipOffFacts view={view} />
          <Conversation view={view} />
        </>
      )}
    />
  )
}

/** A tip-off at its desk, before its second person or with those who have it in hand. */
export const TipOffPage = ({ id }: { id: string }) => <Opened key={id} id={id} />

import type { InspectionView } from '../api/inspection.ts'
import { namesInLists } from '../api/lists.ts'
import type { Me } from '../api/me.ts'
import { useItem } from '../items/item.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import type { DocumentProps } from './document-head.tsx'
import { Minutes } from './minutes.tsx'
import { Notice } from './notice.tsx'

const kinds = { notice: Notice, minutes: Minutes }

/** A district's team stands under the committee of its area, the province's under the province's. */
const committeeAbove = (team: string, { lists }: Me): string => {
  const area = lists.agencies.find(({ id }) => id === team)?.area
  const committees = lists.agencies.filter(({ kind }) => kind === 'district' || kind === 'executive')
  const above = committees.find((agency) => agency.area === area) ?? committees.find(({ kind }) => kind === 'executive')
  return above?.name.vi ?? ''
}

const partsOf = (view: InspectionView, me: Me): DocumentProps => {
  const names = namesInLists(me.lists)
  const inVietnamese = (id: string): string => names.get(id)?.vi ?? id
  const place = [view.place?.name, view.place?.address, inVietnamese(view.area)].filter(Boolean).join(', ')
  return { view, above: committeeAbove(view.team, me), issuer: inVietnamese(view.team), place }
}

const Opened = ({ id, kind }: { id: string; kind: keyof typeof kinds }) => {
  const words = useWords()
  const { me } = useActing()
  const { value, refusal, reload } = useItem<InspectionView>('inspection', id)
  if (!value) return refusal ? <Failure refusal={refusal} reload={reload} /> : <Loading />
  const Document = kinds[kind]
  return (
    <Page title={`${words.inspection[kind]} ${value.view.code}`}>
      <p class="buttons screen-only">
        <a href={`/staff/inspection/${encodeURIComponent(id)}`}>{words.cancel}</a>
        <button type="button" class="main" onClick={() => print()}>
          {words.item.print}
        </button>
      </p>
      <Document {...partsOf(value.view, me)} />
    </Page>
  )
}

/** A document about an inspection as it will be printed. */
export const DocumentPage = ({ id, kind }: { id: string; kind: string }) => (
  <Opened id={id} kind={kind === 'minutes' ? 'minutes' : 'notice'} />
)

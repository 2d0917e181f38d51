import { readOverview } from '../api/overview.ts'
import { useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { Holes } from './holes.tsx'
import { OpenTable } from './open-table.tsx'
import { ToldList } from './told-list.tsx'

/** What has climbed to this post and why; for those who keep the overview also what is open and where nobody can be told. */
export const OverviewPage = () => {
  const { client, own } = useActing()
  const { overview } = useWords()
  const nameIn = useName()
  const { value, refusal, reload } = useLoaded(() => readOverview(client), [own.post])
  return (
    <Page title={overview.title}>
      {refusal && <Failure refusal={refusal} reload={reload} />}
      {!value && !refusal && <Loading />}
      {value && <ToldList overview={value} />}
      {value?.agency && (
        <OpenTable id="agency" title={overview.ownAgency(nameIn(own.agencyName))} open={value.agency.open} names={value.names} />
      )}
      {value?.open && <OpenTable id="open" title={overview.open} open={value.open} names={value.names} />}
      {value?.holes && <Holes overview={value} reload={reload} />}
    </Page>
  )
}

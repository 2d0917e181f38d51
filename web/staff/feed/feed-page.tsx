import { useState } from 'preact/hooks'
import type { AgencyView } from '../api/agency.ts'
import { path } from '../api/client.ts'
import { ActForm } from '../forms/act-form.tsx'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { NewAddress } from './new-address.tsx'

const Sees = () => {
  const { feed } = useWords()
  return (
    <section aria-labelledby="sees">
      <h2 id="sees">{feed.seesTitle}</h2>
      <ul>
        {feed.sees.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

const OfPost = () => {
  const { feed } = useWords()
  const { client, own } = useActing()
  const announce = useAnnounce()
  const dates = useDates()
  const [address, setAddress] = useState<string>()
  const { value, refusal, reload } = useLoaded(() => client.get<AgencyView>(path('agencies', own.agency)), [own.post])
  const since = value?.calendarFeed?.at
  const make = async (): Promise<void> => {
    const made = await client.post<{ path: string }>(path('calendar-feeds'), {})
    setAddress(new URL(made.path, location.origin).href)
    await reload()
  }
  const revoke = async (): Promise<void> => {
    await client.post(path('calendar-feeds', 'revoke'), {})
    setAddress(undefined)
    announce(feed.revoked)
    await reload()
  }
  if (refusal) return <Failure refusal={refusal} reload={reload} />
  if (!value) return <Loading />
  return (
    <>
      {address !== undefined && <NewAddress address={address} />}
      {address === undefined && <p>{since === undefined ? feed.none : feed.since(dates.moment(since))}</p>}
      {own.as === 'substitute' ? (
        <p class="notice">{feed.substitute}</p>
      ) : (
        <ActForm
          id="feed-make"
          submit={since === undefined ? feed.make : feed.again}
          grave={() => (since === undefined ? undefined : { title: feed.again, text: feed.againText })}
          send={make}
        />
      )}
      {since !== undefined && (
        <ActForm
          id="feed-revoke"
          submit={feed.revoke}
          grave={() => ({ title: feed.revoke, text: feed.revokeText })}
          send={revoke}
        />
      )}
    </>
  )
}

/** Where somebody gets the address under which a calendar follows the days of his post, and ends it; first it is said what a calendar service sees. */
export const FeedPage = () => {
  const { feed } = useWords()
  const { own } = useActing()
  return (
    <Page title={feed.title} lead={<p>{feed.lead}</p>}>
      <Sees />
      <OfPost key={own.post} />
    </Page>
  )
}

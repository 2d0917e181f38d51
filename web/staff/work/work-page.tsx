import { useEffect } from 'preact/hooks'
import { FindForm } from '../find/find-form.tsx'
import { dayOf } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { Failure, Loading } from '../shell/loading.tsx'
import { Page } from '../shell/page.tsx'
import { useAllWork } from './all-work.ts'
import { isFiltered, useFilter, WorkFilter } from './work-filter.tsx'
import { WorkLines } from './work-list.tsx'

const Nothing = ({ filtered }: { filtered: boolean }) => {
  const { work } = useWords()
  return (
    <p class="empty">
      {filtered ? work.nothingFits : work.empty} {filtered && <a href="/staff/work">{work.showAll}</a>}
    </p>
  )
}

/** What my post must do, soonest first. */
export const WorkPage = () => {
  const { me } = useActing()
  const { work, feed } = useWords()
  const announce = useAnnounce()
  const filter = useFilter()
  const filtered = isFiltered(filter)
  const { items, names, now, hasMore, isLoading, refusal, more } = useAllWork(filter)
  const said = hasMore ? work.shown(items.length) : work.shownAll(items.length)
  useEffect(() => {
    if (!isLoading && !refusal) announce(said)
  }, [isLoading, said])
  return (
    <Page title={work.title} lead={<p class="soft">{work.lead}</p>}>
      <FindForm />
      <WorkFilter filter={filter} />
      <WorkLines items={items} names={names} today={now ? dayOf(now) : me.today} />
      {isLoading && <Loading />}
      {refusal && <Failure refusal={refusal} reload={more} />}
      {!isLoading && !refusal && items.length === 0 && !hasMore && <Nothing filtered={filtered} />}
      {items.length > 0 && !isLoading && <p class="soft">{said}</p>}
      {hasMore && !isLoading && (
        <p>
          <button type="button" onClick={() => more()}>
            {work.more}
          </button>
        </p>
      )}
      <p class="soft">
        <a href="/staff/feed">{feed.link}</a>
      </p>
    </Page>
  )
}

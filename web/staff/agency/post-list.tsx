import type { AgencyView, PostEntry } from '../api/agency.ts'
import { Facts } from '../items/facts.tsx'
import { dayOf, useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import { AbsenceList, HolderList } from './entry-lists.tsx'

const Unreachable = ({ since, reason, address }: NonNullable<PostEntry['unreachable']>) => {
  const { agency } = useWords()
  const dates = useDates()
  return (
    <p class="notice warn">
      <strong>{agency.unreachable}</strong> {agency.unreachableReasons[reason](address, dates.moment(since))}
    </p>
  )
}

const PostFacts = ({ entry, view }: { entry: PostEntry; view: AgencyView }) => {
  const { agency } = useWords()
  const today = dayOf(view.now)
  const { address, holders, absences } = entry
  const ahead = absences.filter(({ until }) => until >= today)
  return (
    <Facts
      facts={[
        { name: agency.address, value: address },
        { name: agency.holders, value: holders && <HolderList holders={holders} none={agency.noHolder} /> },
        { name: agency.absences, value: ahead.length > 0 && <AbsenceList absences={ahead} names={view.names} none="" /> },
      ]}
    />
  )
}

/** The posts of the agency, one below the other, each with a way to the form that changes it. */
export const PostList = ({ view }: { view: AgencyView }) => {
  const { agency } = useWords()
  const nameIn = useName()
  const mayChange = view.mayDo.includes('change')
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{agency.posts}</h2>
      <ul class="posts">
        {view.posts.map((entry) => (
          <li key={entry.role}>
            <h3>
              {nameIn(entry.name)} {entry.mayOpenSeals && <span class="badge opens-seals">{agency.opensSeals}</span>}
            </h3>
            {entry.unreachable && <Unreachable {...entry.unreachable} />}
            <PostFacts entry={entry} view={view} />
            {mayChange && (
              <p>
                <a href={`/staff/agency/${encodeURIComponent(view.id)}?act=change&of=${entry.role}`}>
                  {agency.change}
                  <span class="unseen"> {nameIn(entry.name)}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

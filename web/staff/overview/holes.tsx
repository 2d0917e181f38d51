import type { Overview } from '../api/overview.ts'
import { Facts } from '../items/facts.tsx'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'

const AgencyLink = ({ post, names }: { post: string; names: Overview['names'] }) => {
  const name = useNames(names)
  return <a href={`/staff/agency/${post.slice(0, post.lastIndexOf('.'))}`}>{name(post)}</a>
}

const Mails = ({ overview: { mails, stranded = [], names } }: { overview: Overview }) => {
  const { overview } = useWords()
  if (!mails) return null
  return (
    <>
      <h3>{overview.mails}</h3>
      <Facts
        facts={[
          { name: overview.refused, value: String(mails.refused) },
          { name: overview.unconfirmed, value: String(mails.unconfirmed) },
          { name: overview.stranded, value: String(mails.stranded) },
        ]}
      />
      {stranded.length > 0 && (
        <>
          <p>{overview.strandedAt}</p>
          <ul>
            {stranded.map(({ id, code, post }) => (
              <li key={id}>
                <span class="code">{code}</span> <AgencyLink post={post} names={names} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const CalendarHoles = ({ overview: { calendar = [] } }: { overview: Overview }) => {
  const { overview } = useWords()
  return (
    <>
      {calendar.map(({ year }) => (
        <p key={year} class="notice warn">
          <a href={`/staff/calendar/${year}`}>{overview.noCalendar(year)}</a>
        </p>
      ))}
    </>
  )
}

/** Posts that nobody can be told through, each a link to its agency, what became of mails, and a year without a calendar. */
export const Holes = ({ overview: value }: { overview: Overview }) => {
  const { overview } = useWords()
  const { holes = [], names } = value
  return (
    <section aria-labelledby="holes">
      <h2 id="holes">{overview.holes}</h2>
      <CalendarHoles overview={value} />
      <p class="soft">{overview.holesLead}</p>
      {holes.length === 0 ? (
        <p>{overview.noHoles}</p>
      ) : (
        <ul>
          {holes.map(({ post, hole }) => (
            <li key={post}>
              <AgencyLink post={post} names={names} />: {ownWord(overview.holeKinds, hole)}
            </li>
          ))}
        </ul>
      )}
      <Mails overview={value} />
    </section>
  )
}

import type { Overview } from '../api/overview.ts'
import { Facts } from '../items/facts.tsx'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { AgencyLink } from './agency-link.tsx'
import { AstrayMails } from './astray-mails.tsx'

interface HolesProps {
  readonly overview: Overview
  readonly reload: () => Promise<void>
}

const Mails = ({ overview: value, reload }: HolesProps) => {
  const { overview } = useWords()
  if (!value.mails) return null
  const { refused, unconfirmed, stranded } = value.mails
  return (
    <>
      <h3>{overview.mails}</h3>
      <Facts
        facts={[
          { name: overview.refused, value: String(refused) },
          { name: overview.unconfirmed, value: String(unconfirmed) },
          { name: overview.stranded, value: String(stranded) },
        ]}
      />
      <AstrayMails overview={value} reload={reload} />
    </>
  )
}

const CalendarHoles = ({ overview: { calendar = [] } }: Pick<HolesProps, 'overview'>) => {
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
export const Holes = ({ overview: value, reload }: HolesProps) => {
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
      <Mails overview={value} reload={reload} />
    </section>
  )
}

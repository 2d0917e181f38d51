import type { Overview } from '../api/overview.ts'
import { Facts } from '../items/facts.tsx'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'

/** Posts that nobody can be told through, each a link to its agency, and what became of mails. */
export const Holes = ({ overview: { holes = [], mails, names } }: { overview: Overview }) => {
  const { overview } = useWords()
  const name = useNames(names)
  return (
    <section aria-labelledby="holes">
      <h2 id="holes">{overview.holes}</h2>
      <p class="soft">{overview.holesLead}</p>
      {holes.length === 0 ? (
        <p>{overview.noHoles}</p>
      ) : (
        <ul>
          {holes.map(({ post, hole }) => (
            <li key={post}>
              <a href={`/staff/agency/${post.slice(0, post.lastIndexOf('.'))}`}>{name(post)}</a>:{' '}
              {ownWord(overview.holeKinds, hole)}
            </li>
          ))}
        </ul>
      )}
      {mails && (
        <Facts
          facts={[
            { name: overview.unconfirmed, value: String(mails.unconfirmed) },
            { name: overview.stranded, value: String(mails.stranded) },
          ]}
        />
      )}
    </section>
  )
}

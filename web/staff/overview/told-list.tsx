import type { Names } from '../api/names.ts'
import type { Overview, ToldItem } from '../api/overview.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'
import { kindName, stateName } from '../work/state-name.ts'
import { addressOf } from '../work/work-list.tsx'

const Told = ({ item, names }: { item: ToldItem; names: Names }) => {
  const words = useWords()
  const dates = useDates()
  const name = useNames(names)
  const { overview, item: common } = words
  const { facts } = item
  const text = (fact: string): string | undefined => (typeof facts[fact] === 'string' ? String(facts[fact]) : undefined)
  const title = text('duty') ?? text('area')
  const why = [
    ownWord(overview.templates, item.template),
    text('due') && `${overview.since} ${dates.moment(text('due') ?? '')}`,
    typeof facts.told === 'number' && facts.told > 0 && overview.timesTold(facts.told),
  ]
  return (
    <li class={item.waiting ? 'line waiting' : 'line'}>
      <a href={addressOf(item)}>
        <span class="code">{item.code}</span> <span class="title">{title ? name(title) : kindName(words, item.kind)}</span>
      </a>
      <span class="soft">
        {[
          kindName(words, item.kind),
          text('owner') && name(text('owner') ?? ''),
          text('period'),
          item.status && stateName(words, item.kind, item.status),
        ]
          .filter(Boolean)
          .join(' · ')}
        <br />
        {overview.why}: {why.filter(Boolean).join(' · ')}
      </span>
      <span class="due">
        {item.waiting && (
          <>
            <strong class="badge asked">{overview.waiting}</strong>
            <br />
          </>
        )}
        <time dateTime={item.at}>{dates.moment(item.at)}</time>
        <br />
        <span class="soft">{ownWord(common.mail, item.mail)}</span>
      </span>
    </li>
  )
}

/** What waits for a yes or no before what does not; within each the latest first. */
const waitingFirst = (told: readonly ToldItem[]): ToldItem[] => [
  ...told.filter(({ waiting }) => waiting),
  ...told.filter(({ waiting }) => !waiting),
]

/** What the post was told of lateness and urgency, and why; what it is asked comes first. */
export const ToldList = ({ overview: { told, names } }: { overview: Overview }) => {
  const { overview } = useWords()
  return (
    <section aria-labelledby="told">
      <h2 id="told">{overview.told}</h2>
      <p class="soft">{overview.toldLead}</p>
      {told.length === 0 ? (
        <p>{overview.nothingTold}</p>
      ) : (
        <ol class="lines">
          {waitingFirst(told).map((item) => (
            <Told key={`${item.kind}#${item.id}`} item={item} names={names} />
          ))}
        </ol>
      )}
    </section>
  )
}

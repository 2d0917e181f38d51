import { useEffect, useRef } from 'preact/hooks'
import type { CalendarPreview, MovedItem } from '../api/calendar.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { kindName, stateName } from '../work/state-name.ts'
import { addressOf } from '../work/work-list.tsx'
import { TooEarlyList } from './too-early-list.tsx'

type Text = (id: string) => string

const FromTo = ({ from, to, write }: { from: string; to: string; write: Text }) => {
  const { calendar } = useWords()
  return (
    <span class="due">
      {calendar.preview.from} <time dateTime={from}>{write(from)}</time>
      <br />
      {calendar.preview.to} <time dateTime={to}>{write(to)}</time>
    </span>
  )
}

const Moved = ({ item, name }: { item: MovedItem; name: Text }) => {
  const words = useWords()
  const dates = useDates()
  const { kind, id, code, duty, owner, period, status, alarm } = item
  const title = (
    <>
      <span class="code">{code}</span> <span class="title">{duty ? name(duty) : kindName(words, kind)}</span>
    </>
  )
  return (
    <li class="line">
      {id ? <a href={addressOf({ kind, id })}>{title}</a> : <span>{title}</span>}
      <span class="soft">{[name(owner), period, stateName(words, kind, status)].filter(Boolean).join(' · ')}</span>
      <FromTo {...alarm} write={dates.moment} />
    </li>
  )
}

const Planned = ({ planned, name }: { planned: CalendarPreview['planned']; name: Text }) => {
  const { calendar } = useWords()
  const dates = useDates()
  return (
    <>
      <h4>{calendar.preview.planned}</h4>
      <ul class="lines">
        {planned.map(({ duty, period, due, owners }) => (
          <li key={`${duty} ${period}`} class="line">
            <span>{name(duty)}</span>
            <span class="soft">
              {period} · {calendar.preview.owners(owners)}
            </span>
            <FromTo {...due} write={dates.weekday} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What would move if the days were entered; takes the focus, since the next step is below it. */
export const Preview = ({ preview: { open, more, planned, tooEarly, names } }: { preview: CalendarPreview }) => {
  const { calendar } = useWords()
  const name = useNames(names)
  const heading = useRef<HTMLHeadingElement>(null)
  const words = calendar.preview
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="notice" aria-labelledby="preview">
      <h3 id="preview" tabIndex={-1} ref={heading}>
        {words.title}
      </h3>
      {open.length + planned.length === 0 && <p>{words.nothing}</p>}
      {open.length > 0 && (
        <>
          <h4>{words.open}</h4>
          <p>{words.openLead}</p>
          <ol class="lines">
            {open.map((item) => (
              <Moved key={`${item.kind} ${item.code}`} item={item} name={name} />
            ))}
          </ol>
        </>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      {planned.length > 0 && <Planned planned={planned} name={name} />}
      <TooEarlyList id="too-early-then" reports={tooEarly} names={names} />
      <p>{words.change}</p>
    </section>
  )
}

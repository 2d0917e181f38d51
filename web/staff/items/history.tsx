import type { HistoryEvent } from '../api/history.ts'
import type { Names } from '../api/names.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** What changed of which part: the entries of each. */
const isByPart = (value: unknown): value is Record<string, string[]> =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray)

/** Writes what an event says beside its type: moments, days, posts and counts. */
const useFactText = (names: Names | undefined) => {
  const { eventFacts, agency } = useWords()
  const name = useNames(names)
  const dates = useDates()
  const entriesIn = (entries: readonly string[]): string => entries.map((entry) => ownWord(agency.entries, entry)).join(', ')
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(write).join(', ')
    if (typeof value === 'number') return String(value)
    if (isByPart(value))
      return Object.entries(value)
        .map(([part, entries]) => `${name(part)} (${entriesIn(entries)})`)
        .join('; ')
    if (typeof value !== 'string') return ''
    if (isInstant(value)) return dates.moment(value)
    return isDay(value) ? dates.day(value) : name(value)
  }
  return (event: HistoryEvent): string[] => {
    const said = new Map<string, string>()
    for (const [name, label] of Object.entries(eventFacts)) {
      const text = name in event.data ? write(event.data[name]) : ''
      // The same post as leader and as the one who was told is said once.
      if (text !== '' && text !== '0' && !said.has(text)) said.set(text, `${label}: ${text}`)
    }
    return [...said.values()]
  }
}

/** What happened, one line an event. */
export const EventLines = ({ events, names }: { events: readonly HistoryEvent[]; names?: Names | undefined }) => {
  const words = useWords()
  const name = useNames(names)
  const dates = useDates()
  const factText = useFactText(names)
  const actors: Readonly<Record<string, string>> = {
    clock: words.item.clock,
    citizen: words.item.citizen,
    system: words.item.system,
  }
  const byOf = (by: string): string => actors[by] ?? name(by)
  return (
    <ol class="events">
      {events.map((event) => (
        <li key={event.id}>
          <time class="soft" dateTime={event.at}>
            {dates.moment(event.at)}
          </time>
          <span>
            <strong>{words.events[event.type as keyof typeof words.events] ?? event.type}</strong>
            {event.by && <span class="soft"> · {byOf(event.by)}</span>}
            {factText(event).map((text) => (
              <span key={text} class="detail">
                {text}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

const isReminder = ({ type }: HistoryEvent): boolean => type.startsWith('ladder.')

/** The whole history, the latest first, since that is what people look for; reminders, which the ladder shows, fold away. */
export const HistorySection = ({ events, names }: { events: readonly HistoryEvent[]; names?: Names | undefined }) => {
  const { item } = useWords()
  const latestFirst = [...events].reverse()
  const reminders = latestFirst.filter(isReminder)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{item.history}</h2>
      {events.length === 0 && <p class="soft">{item.noHistory}</p>}
      <EventLines events={latestFirst.filter((event) => !isReminder(event))} names={names} />
      {reminders.length > 0 && (
        <details>
          <summary>{item.reminders(reminders.length)}</summary>
          <EventLines events={reminders} names={names} />
        </details>
      )}
    </section>
  )
}

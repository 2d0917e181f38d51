import type { History, HistoryEvent } from '../api/history.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { useEventFacts } from './event-facts.ts'

interface EventProps {
  readonly events: readonly HistoryEvent[]
  /** Where the words for ids and the texts come from. */
  readonly history: Pick<History, 'names' | 'texts'>
}

/** What happened, one line an event. */
export const EventLines = ({ events, history }: EventProps) => {
  const words = useWords()
  const name = useNames(history.names)
  const dates = useDates()
  const factText = useEventFacts(history)
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
export const HistorySection = ({ events, history }: EventProps) => {
  const { item } = useWords()
  const latestFirst = [...events].reverse()
  const reminders = latestFirst.filter(isReminder)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{item.history}</h2>
      {events.length === 0 && <p class="soft">{item.noHistory}</p>}
      <EventLines events={latestFirst.filter((event) => !isReminder(event))} history={history} />
      {reminders.length > 0 && (
        <details>
          <summary>{item.reminders(reminders.length)}</summary>
          <EventLines events={reminders} history={history} />
        </details>
      )}
    </section>
  )
}

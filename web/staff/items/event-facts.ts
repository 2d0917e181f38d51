import type { History, HistoryEvent } from '../api/history.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'
import { textOf } from './texts.ts'

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)
const isTextId = (text: string): boolean => text.startsWith('words-')

/** What changed of which part: the entries of each. */
const isByPart = (value: unknown): value is Record<string, string[]> =>
  typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray)

/** The facts of which each value has a word of its own. */
const useWorded = (): Readonly<Record<string, object>> => {
  const { tipOff, inspection, work } = useWords()
  return {
    how: inspection.acts.settle,
    outcome: { ...tipOff.outcomes, cancelled: work.states.cancelled },
    inspect: { true: inspection.inspect, false: inspection.notInspect },
  }
}

/** Writes what an event says beside its type: moments, days, posts, counts, and what somebody wrote. */
export const useEventFacts = ({ names, texts }: Pick<History, 'names' | 'texts'>): ((event: HistoryEvent) => string[]) => {
  const { eventFacts, eventTexts, agency } = useWords()
  const worded = useWorded()
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
  const said = ({ data }: HistoryEvent): string[] => {
    const lines = new Map<string, string>()
    for (const [fact, label] of Object.entries(eventFacts)) {
      const own = worded[fact]
      const value = data[fact]
      const text = own && value !== undefined ? ownWord(own, String(value)) : write(value)
      // The same post as leader and as the one who was told is said once.
      if (text !== '' && text !== '0' && !lines.has(text)) lines.set(text, `${label}: ${text}`)
    }
    return [...lines.values()]
  }
  const written = ({ data }: HistoryEvent): string[] =>
    Object.values(data)
      .filter((value) => typeof value === 'string' && isTextId(value))
      .flatMap((id) =>
        Object.entries(eventTexts).flatMap(([part, label]) => {
          const text = textOf({ texts: texts ?? {} }, String(id), part)
          return text ? [`${label}: ${text}`] : []
        }),
      )
  return (event) => [...said(event), ...written(event)]
}

import type { Calendar } from '../../shared/domain/calendar.ts'
import { offsetFrom } from '../../shared/domain/calendar.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import type { Entry, Kept, Told } from './months-record.ts'

const postsOf = ({ type, data }: Told): readonly string[] => {
  if (type === 'ladder.rang') return [...new Set(data.to)]
  return type === 'ladder.asked' ? [data.of ?? ''] : [...new Set(data.tell ?? [])]
}

const isQuestion = ({ template }: Entry): boolean => template === 'escalation-asked'

/** What of which occasion a notice tells, by what lies in the event and in the entry alone. */
const occasionOf = (post: string, kind: string, id: string, what: readonly unknown[]): string =>
  [post, kind, id, ...what].join(' ')

const expectedOf = (event: Told): string[] => {
  const { kind, subject, data, type, at } = event
  const what = type.startsWith('ladder.') ? [type === 'ladder.asked', data.rung, data.due] : [false, '', '']
  return postsOf(event).map((post) => occasionOf(post, kind, subject, [...what, at]))
}

const countOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const mailsIn = (record: readonly Kept[]) => record.filter(({ kind }) => kind === 'mail').map(({ state }) => state)

/** Notices that are not in exactly one entry of exactly one mail to their post, and entries that no event asked for. */
export const untoldOrToldTwice = (record: readonly Kept[]): string[] => {
  const expected = countOf(record.flatMap(({ history }) => history.flatMap(expectedOf)))
  const entries = mailsIn(record).flatMap(({ post, entries }) =>
    entries
      .filter(({ via }) => via === undefined)
      .map((entry) => {
        const { rung = '', due = '' } = entry.facts
        const what = rung === '' ? [false, '', ''] : [isQuestion(entry), rung, due]
        return occasionOf(post, entry.subject.kind, entry.subject.id, [...what, entry.at])
      }),
  )
  const told = countOf(entries)
  return [...new Set([...expected.keys(), ...told.keys()])]
    .filter((occasion) => (expected.get(occasion) ?? 0) !== (told.get(occasion) ?? 0))
    .map((occasion) => `${occasion}: ${expected.get(occasion) ?? 0} to tell, ${told.get(occasion) ?? 0} told`)
}

/** What happened to rungs of ladders that still run, and at that moment the history has neither that nor the act that made them idle. */
export const rungsWithoutRecord = (record: readonly Kept[]): string[] =>
  record.flatMap(({ key, state, history }) => {
    const recorded = new Set(history.map(({ type, data, at }) => `${type} ${data.rung} ${at}`))
    const acts = new Set(history.filter(({ type }) => !type.startsWith('ladder.')).map(({ at }) => at))
    return (state.ladder?.rang ?? [])
      .filter(
        ({ rung, outcome, at }) =>
          !recorded.has(`${outcomes[outcome]} ${rung.split('@')[0]} ${at}`) && !(outcome === 'skipped' && acts.has(at)),
      )
      .map(({ rung, outcome }) => `${key}: ${rung} ${outcome}, and the history does not know it`)
  })

const outcomes: Readonly<Record<string, string>> = {
  rang: 'ladder.rang',
  skipped: 'ladder.rung-skipped',
  asked: 'ladder.asked',
  declined: 'ladder.declined',
}

/** The same rung of one item towards the same day, told to one post more than once. */
export const rungTwice = (record: readonly Kept[]): string[] => {
  const rang = record.flatMap(({ history }) =>
    history.filter(({ type }) => type === 'ladder.rang' || type === 'ladder.rung-skipped'),
  )
  const occasions = rang.flatMap(({ kind, subject, type, data, at }) => {
    if (type === 'ladder.rung-skipped')
      return /^still-/.test(data.rung ?? '') ? [] : [`${kind} ${subject} ${data.rung} skipped ${at}`]
    return (data.to ?? []).map((post) => `${kind} ${subject} ${data.about?.step} ${data.rung} ${data.due} ${post}`)
  })
  return [...countOf(occasions)].filter(([, count]) => count > 1).map(([occasion]) => occasion)
}

const laddersOf: Readonly<Record<string, RegExp>> = {
  dossier: /^report/,
  deadline: /^(report|acceptance|requested|quarter|plan)/,
  agency: /^contacts/,
  inspection: /^(decide|inspect|result|settle|recommendation)/,
  'tip-off': /^(screening|forward|conflict)/,
  urgent: /^urgent$/,
}

/** The rungs of this name and act in the ladders that an item of this kind can have. */
const rungsLike = (programme: Programme, { data, kind, type }: Told) => {
  const bare = data.rung?.split('@')[0]?.replace(/\.r?\d+$/, '')
  const act = type === 'ladder.asked' ? 'escalate' : data.act
  const ladders = Object.entries(programme.ladders).filter(([id]) => laddersOf[data.urgent ? 'urgent' : kind]?.test(id))
  return ladders.flatMap(([, { rungs }]) => rungs.filter((rung) => rung.id === bare && rung.act === act))
}

/** When an urgent tip-off last came to its urgent posts. */
const calledAt = (history: readonly Told[], { seq }: Told): string =>
  history.findLast((event) => event.seq < seq && /^tip-off\.(logged|turned-urgent)$/.test(event.type))?.at ?? ''

/** Rungs that rang before the earliest time that the programme gives them, counted from the day they are about. */
export const tooEarly = (record: readonly Kept[], programme: Programme, calendar: Calendar): string[] =>
  record.flatMap(({ key, history }) =>
    history
      .filter(({ type, data }) => (type === 'ladder.rang' || type === 'ladder.asked') && !/^still-/.test(data.rung ?? ''))
      .flatMap((event) => {
        const { data, at } = event
        const planned = rungsLike(programme, event).map(({ anchor, offset }) =>
          offsetFrom(
            calendar,
            (anchor === 'opened' ? calledAt(history, event) : data.due) ?? '',
            offset,
            programme.clocks.sendAt,
          ),
        )
        const first = planned.sort()[0]
        if (first === undefined) return [`${key}: ${data.rung} is in no ladder of the programme`]
        return at < first ? [`${key}: ${data.rung} rang at ${at}, planned ${first}`] : []
      }),
  )

const over = /^(accepted|dispatched|waived|settled|cancelled|purged)$/
const overForMail = /^(delivered|returned|unsent)$/

/** Work that somebody must still do, or a mail still under way, and no alarm in the time to come. */
export const asleep = (record: readonly Kept[], end: string): string[] =>
  record
    .filter(({ kind, state }) => !(kind === 'mail' ? overForMail : over).test(state.status))
    .filter(({ kind, due }) => kind !== 'premises' && kind !== 'programme' && (due === undefined || due <= end))
    .map(({ key, state, due }) => `${key}: ${state.status}, alarm ${due}`)

/** Numbers that are missing from a history, or events of the latest decision that it does not hold. */
export const gaps = (record: readonly Kept[]): string[] =>
  record.flatMap(({ key, seq, history, outbox }) => {
    const ids = new Set(history.map(({ id }) => id))
    const missing = outbox.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
    const wrong = history.filter((event, index) => {
      const [, n] = /-(\d+)$/.exec(event.id) ?? []
      const before = history[index - 1]
      const continues = before?.seq === event.seq ? Number(n) === Number(before.id.split('-').at(-1)) + 1 : Number(n) === 0
      return !continues || event.seq > seq || (before !== undefined && before.seq > event.seq)
    })
    return [...missing.map((id) => `${id} is missing`), ...wrong.map(({ id }) => `${id} does not follow`)].map(
      (line) => `${key}: ${line}`,
    )
  })

/** Escalations of bodies that are only asked for something. */
export const escalatedRequests = (record: readonly Kept[], programme: Programme): string[] => {
  const requested = new Set(programme.agencies.filter(({ standing }) => standing === 'requested').map(({ id }) => id))
  return record.flatMap(({ key, history }) =>
    history
      .filter(({ data }) => data.act === 'escalate' && data.about?.step !== 'submitted' && requested.has(data.about?.owner ?? ''))
      .map(({ data }) => `${key}: ${data.rung}`),
  )
}

import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import type { Kind } from '../../events/kind.ts'
import { readPack } from '../../programmes/read-pack.ts'
import type { Context } from '../../shared/domain/aggregate.ts'
import { atLocalTime } from '../../shared/domain/calendar.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import type { MailState } from '../../shared/domain/mail-state.ts'
import { toEntry } from '../../shared/domain/mail-state.ts'
import type { Notice } from '../../shared/domain/notices.ts'
import { noticesOf } from '../../shared/domain/notices.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { speakableCode } from '../../shared/domain/speakable-code.ts'

/** The reference programme. */
export const pack: Programme = readPack('programmes/tuyen-quang-2016-2020')

/** A moment as clocks in the programme's zone show it: `at('2017-05-29 08:00')`. */
export const at = (local: string): Instant =>
  atLocalTime({ ...pack.calendar, zone: pack.zone }, local.slice(0, 10), local.slice(11))

/** What a decision may know at a local time. */
export const contextAt = (local: string, by: Context['by'] = 'system', programme: Programme = pack): Context => ({
  now: at(local),
  programme,
  calendar: { ...programme.calendar, zone: programme.zone },
  by,
})

/** An event as it comes out of an outbox: of Monday, 29 May 2017, 08:00, unless said otherwise. */
export const anEvent = <F extends Fact>(fact: F, changes: Partial<Recorded> = {}): Recorded<F> => {
  const envelope = {
    kind: 'deadline' as Kind,
    subject: 'v-closing-report~health~2017-H1',
    seq: 3,
    at: at('2017-05-29 08:00'),
    by: 'clock',
  }
  const { kind, subject, seq, ...rest } = { ...envelope, ...changes }
  return { id: `${kind}#${subject}#${seq}-0`, code: speakableCode(kind, subject), kind, subject, seq, ...rest, ...fact }
}

/** A rung of the half-year report of the health department, due on Friday, 16 June 2017. */
export const aRung = (changes: Partial<Extract<Fact, { type: 'ladder.rang' }>['data']> = {}, envelope: Partial<Recorded> = {}) =>
  anEvent(
    {
      type: 'ladder.rang',
      data: {
        rung: 'r-14',
        act: 'remind',
        to: ['health.contact'],
        above: ['health.division-head', 'health.director', 'dolisa.director'],
        due: at('2017-06-16 23:59:59.999'),
        told: 0,
        urgent: false,
        about: { owner: 'health', duty: 'v-closing-report', period: '2017-H1', step: 'open' },
        ...changes,
      },
    },
    envelope,
  )

/** A tip-off that was taken in; ordinary unless said otherwise. */
export const aLoggedTipOff = (
  changes: Partial<Extract<Fact, { type: 'tip-off.logged' }>['data']> = {},
  envelope: Partial<Recorded> = {},
) =>
  anEvent(
    {
      type: 'tip-off.logged',
      data: {
        route: 'ordinary',
        category: 'other',
        area: 'ham-yen',
        channel: 'web',
        signs: [],
        desk: 'dolisa.tip-desk',
        tell: ['dolisa.tip-desk'],
        above: ['team178-province.deputy', 'team178-province.leader'],
        due: at('2017-05-30 17:00'),
        ...changes,
      },
    },
    { kind: 'tip-off', subject: 'k3f9a1', seq: 1, ...envelope },
  )

/** So many notices to one post, all of the same moment. */
export const notices = (count: number, changes: Partial<Notice> = {}): Notice[] =>
  Array.from({ length: count }, (_, n) => {
    const [notice] = noticesOf(aRung({}, { subject: `report-${n}` }))
    if (!notice) throw new Error('A rung has a notice')
    return { ...notice, ...changes }
  })

/** A mail that is being sent and holds what these events tell their first post. */
export const aMailOf = (...events: readonly Recorded<Fact>[]): MailState => {
  const told = events.flatMap(noticesOf)
  const post = told[0]?.post ?? ''
  return {
    id: `${post}~2017-05-29T08-15~1`,
    code: 'TH-000000',
    post,
    slot: '2017-05-29T08-15',
    urgent: told[0]?.urgent ?? false,
    entries: told.filter((notice) => notice.post === post).map(toEntry),
    status: 'sending',
    attempt: 1,
    begunAt: at('2017-05-29 08:15'),
    to: { address: `${post}@tuyenquang.example`, post },
    refusals: 0,
  }
}

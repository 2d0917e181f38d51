import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SentMail } from '../../local/mailbox.ts'
import type { RuntimeOptions } from '../../local/options.ts'
import type { Runtime } from '../../local/runtime.ts'
import { listenToAudits, wrongAudits } from './months-audits.ts'
import * as findings from './months-findings.ts'
import { wronglyHandedBack, wronglyUnsent } from './months-hand-backs.ts'
import { at } from './months-office.ts'
import { playDays, type Span } from './months-play.ts'
import { withCommunesOf, writeProgramme } from './months-programme.ts'
import { type Kept, readRecord } from './months-record.ts'

const programme = withCommunesOf('lam-binh')
const calendar = { ...programme.calendar, zone: programme.zone }

const daysOff = new Set(programme.calendar.years.flatMap(({ holidays }) => holidays.map(({ date }) => date)))
const workingSaturdays = new Set(programme.calendar.years.flatMap(({ workingSaturdays }) => workingSaturdays))

/** By the calendar's plain lists, without the code that planned the mails. */
const isOfficeHour = (instant: string): boolean => {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000)
  const [day = '', time = ''] = local.toISOString().slice(0, 16).split('T')
  const isWeekday = local.getUTCDay() % 6 !== 0 && !daysOff.has(day)
  return (
    (isWeekday || workingSaturdays.has(day)) && programme.calendar.hours.some(([open, close]) => open <= time && time < close)
  )
}

const mailIdOf = ({ tags }: SentMail): string => Buffer.from(tags.mail?.[0] ?? '', 'base64url').toString()

const showFigures = (runtime: Runtime, record: readonly Kept[], begun: number): void => {
  const kinds = Map.groupBy(record, ({ kind, state }) => `${kind} ${state.status} ${kind === 'mail' ? (state.reason ?? '') : ''}`)
  console.table([...kinds].map(([name, all]) => ({ name, count: all.length })))
  console.table(runtime.timings().filter(({ count }) => count > 0))
  const { user, system } = process.cpuUsage()
  console.log({
    seconds: (performance.now() - begun) / 1000,
    user: user / 1e6,
    system: system / 1e6,
    invocations: runtime.invocations(),
    mails: runtime.sent().length,
    events: record.reduce((sum, { history }) => sum + history.length, 0),
  })
}

/** What a system is started with for such a play. */
export type Start = (options: Pick<RuntimeOptions, 'at' | 'environment' | 'onLine'>) => Promise<Runtime>

/** Plays the reference programme with the communes of one district, and holds whatever came of it against what must hold. */
export const describeMonths = (how: string, span: Span, start: Start): void => {
  const end = at(span.until, '23:59')
  describe(`the reference programme from ${span.from} to ${span.until}, ${how}`, () => {
    const audits = listenToAudits()
    let runtime: Runtime
    let refused: readonly string[]
    let record: Kept[]
    let mails: SentMail[]
    beforeAll(async () => {
      const begun = performance.now()
      runtime = await start({
        at: at(span.from, '00:00'),
        environment: { KENG_PROGRAMME: writeProgramme(programme) },
        onLine: audits.hear,
      })
      refused = await playDays(runtime, programme, span)
      record = readRecord(await runtime.items())
      mails = runtime.sent()
      if (process.env.KENG_PLAY_FIGURES) showFigures(runtime, record, begun)
    }, 600_000)
    afterAll(() => runtime.stop())

    it('lets the offices do everything they set out to do', () => {
      expect(refused).toEqual([])
    })

    it('tells every rung and every telling event in exactly one entry of one mail to each post, and nothing else', () => {
      expect(findings.untoldOrToldTwice(record)).toEqual([])
    })

    it('hands what a mail held that did not reach its post to one post above, once', () => {
      expect(wronglyHandedBack(record, programme)).toEqual([])
    })

    it('has the outcome of every rung in the history, and rings each once', () => {
      expect(findings.rungsWithoutRecord(record)).toEqual([])
      expect(findings.rungTwice(record)).toEqual([])
    })

    it('rings nothing before its time', () => {
      expect(findings.tooEarly(record, programme, calendar)).toEqual([])
    })

    it('sends each mail once, and all but the urgent ones in office hours of working days only', () => {
      const states = new Map(record.filter(({ kind }) => kind === 'mail').map(({ id, state }) => [id, state]))
      const sent = Map.groupBy(mails, mailIdOf)
      expect([...sent].filter(([id, all]) => all.length > 1 || !states.has(id)).map(([id]) => id)).toEqual([])
      expect(wronglyUnsent(record, new Set(sent.keys()), end)).toEqual([])
      const ordinary = mails.filter((mail) => states.get(mailIdOf(mail))?.urgent === false)
      expect(ordinary.filter((mail) => !isOfficeHour(mail.at)).map(mailIdOf)).toEqual([])
      expect(ordinary.length).toBeGreaterThan(50)
    })

    it('leaves nothing that waits for somebody without an alarm in the time to come', () => {
      expect(findings.asleep(record, end)).toEqual([])
    })

    it('has a history without gaps', () => {
      expect(findings.gaps(record)).toEqual([])
    })

    it('escalates no body that is only requested', () => {
      expect(findings.escalatedRequests(record, programme)).toEqual([])
    })

    it('has lost no message and failed at nothing', () => {
      expect(runtime.queues().filter(({ ready, delayed, inFlight }) => ready + delayed + inFlight > 0)).toEqual([])
      expect(runtime.failures()).toEqual([])
    })

    it('is audited every day, and nothing is found but the addresses that failed', () => {
      expect(wrongAudits(record, audits, span)).toEqual([])
    })
  })
}

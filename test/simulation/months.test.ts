import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SentMail } from '../../local/mailbox.ts'
import type { Runtime } from '../../local/runtime.ts'
import * as findings from '../support/months-findings.ts'
import { at } from '../support/months-office.ts'
import { playDays } from '../support/months-play.ts'
import { withCommunesOf, writeProgramme } from '../support/months-programme.ts'
import { type Kept, readRecord } from '../support/months-record.ts'
import { aRuntime } from '../support/runtime.ts'

const programme = withCommunesOf('lam-binh')
const calendar = { ...programme.calendar, zone: programme.zone }
/** A quarter in every test run, two with `npm run test:two-years`: the same days, since all that is random is seeded. */
const [from, until] = ['2017-01-01', process.env.KENG_PLAY_UNTIL ?? '2017-03-31']
const end = at(until, '23:59')

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

describe(`the reference programme from ${from} to ${until}, with the communes of one district`, () => {
  const beats = new Set<string>()
  let runtime: Runtime
  let refused: readonly string[]
  let record: Kept[]
  let mails: SentMail[]
  beforeAll(async () => {
    const begun = performance.now()
    runtime = await aRuntime({
      at: at(from, '00:00'),
      environment: { KENG_PROGRAMME: writeProgramme(programme) },
      workers: { http: 1, events: 1 },
      onLine: (path, line) => {
        if (path === 'audit/audit-work' && line.includes('"Heartbeat":1'))
          beats.add(new Date(JSON.parse(line)._aws.Timestamp + 7 * 3_600_000).toISOString().slice(0, 10))
      },
    })
    refused = await playDays(runtime, programme, from, until)
    record = readRecord(await runtime.items())
    mails = runtime.sent()
    if (process.env.KENG_PLAY_FIGURES) {
      const kinds = Map.groupBy(record, ({ kind, state }) => `${kind} ${state.status}`)
      console.table([...kinds].map(([name, all]) => ({ name, count: all.length })))
      console.table(runtime.timings().filter(({ count }) => count > 0))
      const { user, system } = process.cpuUsage()
      console.log({
        seconds: (performance.now() - begun) / 1000,
        user: user / 1e6,
        system: system / 1e6,
        invocations: runtime.invocations(),
        mails: mails.length,
        events: record.reduce((sum, { history }) => sum + history.length, 0),
        beats: beats.size,
      })
    }
  }, 600_000)
  afterAll(() => runtime.stop())

  it('lets the offices do everything they set out to do', () => {
    expect(refused).toEqual([])
  })

  it('tells every rung and every telling event in exactly one entry of one mail to each post, and nothing else', () => {
    expect(findings.untoldOrToldTwice(record)).toEqual([])
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
    expect(
      [...states]
        .filter(([id, { status, closesAt = '' }]) => !sent.has(id) && !(status === 'gathering' && closesAt > end))
        .map(([id]) => id),
    ).toEqual([])
    const ordinary = mails.filter((mail) => states.get(mailIdOf(mail))?.urgent === false)
    expect(ordinary.filter(({ at }) => !isOfficeHour(at)).map(mailIdOf)).toEqual([])
    expect(ordinary.length).toBeGreaterThan(300)
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

  it('hears the heartbeat of the auditor every day', () => {
    const days = Array.from({ length: (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1 }, (_, n) =>
      new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10),
    )
    expect(days.filter((day) => !beats.has(day))).toEqual([])
  })
})

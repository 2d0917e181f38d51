import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Recorded } from '../../../events/define-event.ts'
import type { Fact } from '../../../events/index.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { anOpening, at, contextAt } from '../../support/deadlines.ts'
import { useTable } from '../../support/table.ts'
import { aLog } from '../../support/tip-offs.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const handlers: { overview?: unknown } = {}

const importAll = async () => ({
  ...(await import('../../../shared/store/commit.ts')),
  ...(await import('../../../shared/mail/gather.ts')),
  ...(await import('../../../shared/domain/notices.ts')),
  ...(await import('../../../shared/domain/agency.ts')),
  ...(await import('../../../shared/domain/deadline.ts')),
  ...(await import('../../../shared/domain/tip-off.ts')),
})

/** Wakes the health department's report at each of its alarms and puts what it says into the mails. */
const lateReport = async (): Promise<string> => {
  const { commit, deadline, gather, noticesOf } = await importAll()
  const context = contextAt('2017-05-02 00:30')
  let { state, due } = await commit(deadline, anOpening().id, anOpening(), context)
  while (due !== undefined && due <= at('2017-06-30 23:00')) {
    const then = { ...context, now: due }
    const woken = await commit(deadline, state.id, { type: 'wake' }, then)
    const notices = woken.events.flatMap((event) => noticesOf(event as Recorded<Fact>))
    await gather(notices, then)
    due = woken.due
    state = woken.state
  }
  return state.id
}

let report = ''

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-07-03 09:00')) })
  handlers.overview = (await import('../../../functions/work/show-overview.ts')).handler
  const { agency, commit, tipOff } = await importAll()
  report = await lateReport()
  const context = contextAt('2017-07-03 08:00', 'citizen')
  await commit(tipOff, 'ordinary', aLog({ id: 'ordinary' }), context)
  await commit(tipOff, 'hidden', aLog({ id: 'hidden', conflict: 'police' }), context)
  await commit(tipOff, 'urgent', aLog({ id: 'urgent', category: 'trafficking' }), context)
  await commit(agency, 'justice', { type: 'open', agency: 'justice' }, contextAt('2017-05-02 09:00'))
  const nobody = { director: { holders: [] } }
  await commit(agency, 'justice', { type: 'change', roles: nobody, persons: [] }, contextAt('2017-05-02 09:00'))
  return () => vi.useRealTimers()
})

const overview = async (post: string) => {
  const { status, answer } = await asPost(handlers.overview, post)
  expect(status).toBe(200)
  return answer as {
    told: { id: string; template: string; waiting: boolean; status?: string }[]
    open?: { kind: string; status: string; age: string; count: number }[]
    holes?: { post: string; hole: string }[]
    mails?: Record<string, number>
    stranded?: unknown[]
    agency?: { id: string; open: { kind: string; count: number }[] }
  }
}

describe('what a supervisor sees', () => {
  it('is what he was told of lateness and asked, and whether it still waits for him', async () => {
    const { told } = await overview('dolisa.director')
    expect(told).toMatchObject([{ id: report, template: 'escalation-asked', waiting: true, status: 'open' }])
    const { commit, deadline } = await importAll()
    await commit(deadline, report, { type: 'decline-escalation', rung: 'e3' }, contextAt('2017-07-03 09:00', 'dolisa.director'))
    expect((await overview('dolisa.director')).told).toMatchObject([{ id: report, waiting: false }])
  })

  it('is, for who keeps the overview, counts of all that is open but nothing of what is urgent or hidden', async () => {
    const { open = [], holes, mails, stranded } = await overview('dolisa.director')
    const tipOffs = open.filter(({ kind }) => kind === 'tip-off')
    expect(tipOffs).toEqual([{ kind: 'tip-off', status: 'logged', age: 'ahead', count: 1 }])
    expect(open.filter(({ kind }) => kind === 'deadline')).toEqual([
      { kind: 'deadline', status: 'open', age: 'late-10', count: 1 },
    ])
    expect(holes).toEqual([{ post: 'justice.director', hole: 'no-holder' }])
    expect({ mails, stranded }).toEqual({ mails: { refused: 0, unconfirmed: 0, stranded: 0 }, stranded: [] })
  })

  it('has, for who keeps it, a row for the coming year from 1 December on, as long as its calendar is not there', async () => {
    const { overview: overviewOf } = await import('../../../shared/audit/overview.ts')
    const rows = async (local: string, isThere: boolean) => {
      const context = contextAt(local, 'dolisa.director')
      const years = context.calendar.years.map((entry) => ({ ...entry, confirmed: entry.year !== 2018 || isThere }))
      return ((await overviewOf({ ...context, calendar: { ...context.calendar, years } })) as { calendar: unknown[] }).calendar
    }
    expect(await rows('2017-12-01 09:00', false)).toEqual([{ year: 2018, confirmed: false }])
    expect(await rows('2017-12-01 09:00', true)).toEqual([])
    expect(await rows('2017-11-30 09:00', false)).toEqual([])
  })

  it('is, for a head, what is open in his agency', async () => {
    const own = await overview('health.director')
    expect(own.agency).toEqual({ id: 'health', open: [{ kind: 'deadline', status: 'open', age: 'late-10', count: 1 }] })
    expect(own.open).toBeUndefined()
    expect((await overview('culture.director')).agency).toEqual({ id: 'culture', open: [] })
    expect((await overview('health.contact')).agency).toBeUndefined()
  })

  it('is never what is hidden or urgent, whoever heads the posts that have it', async () => {
    for (const post of ['inspectorate.chief', 'police.director', 'ppc.vice-chair'])
      expect(JSON.stringify(await overview(post))).not.toMatch(/hidden|urgent|tip-off/)
  })
})

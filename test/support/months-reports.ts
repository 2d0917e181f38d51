import { type Form, fillForm } from '../../local/story/fill-form.ts'
import type { Calendar } from '../../shared/domain/calendar.ts'
import { addWorkingDays, nextWorkingDay, plusDays } from '../../shared/domain/calendar.ts'
import { contactOf } from '../../shared/domain/deadline-parties.ts'
import { deadlinesToOpen } from '../../shared/domain/deadline-plan.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { type Answer, at, chance, type Office, pick } from './months-office.ts'

interface View {
  readonly status: string
  readonly form: Form
  readonly acceptor?: { readonly post: string }
}

type Act = (today: PlainDate) => Promise<void>

/** What each agency does about each of its reports: on time, late, returned and mended, or never; and what the recipient does then. */
export const planReports = (programme: Programme, calendar: Calendar, office: Office) => {
  const agenda = new Map<PlainDate, Act[]>()
  const known = new Set<string>()
  const on = (day: PlainDate, today: PlainDate, act: Act): void => {
    const from = day <= today ? addWorkingDays(calendar, today, 1) : nextWorkingDay(calendar, day)
    agenda.set(from, [...(agenda.get(from) ?? []), act])
  }

  const giveBack = (id: string, owner: string, post: string, round: number): Act => {
    const mends = pick({ soon: 60, late: 25, never: 15 }, id, 'mend')
    return async (today) => {
      await office.decide('deadlines/return-deadline', post, id, { reason: 'Thiếu số liệu tuyên truyền.' })
      if (mends !== 'never') submitOn(addWorkingDays(calendar, today, mends === 'soon' ? 2 : 9), today, id, owner, round + 1)
    }
  }
  const receive = (id: string, owner: string, post: string, today: PlainDate, round: number): void => {
    const does = pick({ accept: 70, late: 12, return: round === 1 ? 12 : 0, never: 6 }, id, 'answer', round)
    if (does === 'never') return
    const accept: Act = async (then) =>
      goOn(id, owner, await office.decide('deadlines/accept-deadline', post, id, {}), then, round)
    on(
      addWorkingDays(calendar, today, does === 'late' ? 8 : 1),
      today,
      does === 'return' ? giveBack(id, owner, post, round) : accept,
    )
  }
  const dispatch = (id: string, owner: string, today: PlainDate): void => {
    if (chance(id, 'dispatch') < 0.8)
      on(plusDays(today, 3), today, async (date) => {
        await office.decide('deadlines/dispatch-deadline', owner, id, { number: '12/BC-BCĐ', date })
      })
  }
  const goOn = (id: string, owner: string, { body }: Answer, today: PlainDate, round: number): void => {
    const { status, acceptor } = body as unknown as View
    if (status === 'to-dispatch') dispatch(id, owner, today)
    if (status === 'submitted' && acceptor) receive(id, owner, acceptor.post, today, round)
  }
  const submitOn = (day: PlainDate, today: PlainDate, id: string, owner: string, round: number): void =>
    on(day, today, async (date) => {
      const { body } = await office.act('deadlines/show-deadline', owner, { id }, {})
      const report = fillForm((body as unknown as View).form)
      goOn(id, owner, await office.decide('deadlines/submit-deadline', owner, id, report), date, round)
    })
  /** The director is asked whether the vice-chair shall be told of a peer, ten working days after the day. */
  const answerQuestion = (id: string, due: PlainDate, today: PlainDate): void => {
    const does = pick({ confirm: 50, decline: 25, ignore: 25 }, id, 'escalation')
    if (does === 'ignore') return
    on(addWorkingDays(calendar, due, 12), today, async () => {
      const { body } = await office.act('deadlines/show-deadline', 'dolisa.director', { id }, {})
      for (const { rung, of } of (body.waitingForConfirmation ?? []) as { rung: string; of: string }[])
        await office.act(`escalations/${does}-escalation`, of, { kind: 'deadline', id, rung }, {})
    })
  }
  const watcherOf = (owner: string): string =>
    contactOf(programme, owner === programme.lead ? programme.issuer : programme.lead) ?? ''
  const waive = (id: string, owner: string, due: PlainDate, today: PlainDate): void =>
    on(plusDays(due, -3), today, async () => {
      await office.decide('deadlines/waive-deadline', watcherOf(owner), id, { reason: 'Không có hoạt động trong kỳ.' })
    })
  const extend = (id: string, owner: string, due: PlainDate, today: PlainDate): void =>
    on(plusDays(due, -2), today, async (date) => {
      const until = plusDays(due > date ? due : date, 10)
      await office.decide('deadlines/extend-deadline', watcherOf(owner), id, { until, reason: 'Xét đề nghị của đơn vị.' })
      submitOn(plusDays(until, chance(id, 'extended') < 0.8 ? -4 : 3), date, id, contactOf(programme, owner) ?? '', 1)
    })
  const explain = (id: string, owner: string, due: PlainDate, expected: PlainDate, today: PlainDate): void =>
    on(plusDays(due, 1), today, async (date) => {
      if (expected <= date) return
      await office.decide('deadlines/explain-deadline', contactOf(programme, owner) ?? '', id, {
        reason: 'Chờ số liệu.',
        expected,
      })
    })
  const plan = (id: string, owner: string, due: PlainDate, today: PlainDate): void => {
    const does = pick({ early: 70, late: 15, extended: 4, waived: 3, never: 8 }, id, 'report')
    const days = Math.floor(chance(id, 'days') * 12)
    const day = plusDays(due, does === 'early' ? -days : days + 1)
    if (does === 'never') answerQuestion(id, due, today)
    if (does === 'waived') waive(id, owner, due, today)
    if (does === 'extended') extend(id, owner, due, today)
    if (does === 'late' && chance(id, 'explained') < 0.5) explain(id, owner, due, day, today)
    if (does === 'early' || does === 'late') submitOn(day, today, id, contactOf(programme, owner) ?? '', 1)
  }
  return {
    /** Looks which reports are new and lets everybody do what is on for the day. */
    workOn: async (today: PlainDate): Promise<void> => {
      for (const { id, owner, due } of deadlinesToOpen(programme, at(today, '01:00'))) {
        if (!known.has(id)) plan(id, owner, due, today)
        known.add(id)
      }
      const acts = agenda.get(today) ?? []
      agenda.delete(today)
      for (const act of acts) await act(today)
    },
  }
}

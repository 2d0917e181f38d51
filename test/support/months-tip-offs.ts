import { daysBetween } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { chance, type Office, pick } from './months-office.ts'

const tipDesk = 'dolisa.tip-desk'
const leader = 'team178-province.leader'

const places = 90

/** What a citizen sends: some premises come again, so that tip-offs join and premises are inspected twice within a year. */
const tipOff = (programme: Programme, day: PlainDate, number: number): Record<string, unknown> => {
  const communes = programme.areas.filter(({ level }) => level === 'commune')
  const place = Math.floor(chance(day, number, 'place') * places)
  const kind = pick({ ordinary: 78, urgent: 12, conflict: 10 }, day, number, 'kind')
  return {
    category: 'prostitution-suspected',
    premises: { type: 'guesthouse', address: `số ${place} đường Bình Thuận`, area: communes[place % communes.length]?.id },
    account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.',
    ...(kind === 'urgent' ? { urgent: [pick({ child: 1, trafficking: 1, coercion: 1 }, day, number, 'sign')] } : {}),
    ...(kind === 'conflict' ? { conflict: pick({ commune: 3, police: 1, inspectorate: 1 }, day, number, 'body') } : {}),
  }
}

/** Everybody's part in tip-offs and inspections: sent, screened in time, late or never, decided, inspected or not. */
export const planTipOffs = (programme: Programme, office: Office) => {
  const since = new Map<string, PlainDate>()
  const age = (id: string, today: PlainDate): number => {
    const first = since.get(id) ?? today
    since.set(id, first)
    return daysBetween(first, today)
  }
  const words = { reason: 'Đã xem xét theo quy trình.' }

  const screen = async (id: string, today: PlainDate): Promise<void> => {
    const days = pick({ 0: 76, 4: 15, 9999: 3, 12: 6 }, id, 'screened-after')
    if (age(id, today) < Number(days)) return
    await office.act('tip-offs/open-text', tipDesk, { id }, { purpose: 'screening' })
    // What the second post gave back is accepted then.
    const outcome = since.has(`${id} confirm`)
      ? 'accept'
      : pick({ accept: 72, unfounded: 16, forward: 7, 'out-of-scope': 5 }, id, 'outcome')
    const more = outcome === 'accept' ? { summary: 'Nhà nghỉ; nghi vi phạm sau 22 giờ.' } : {}
    await office.decide('tip-offs/screen-tip-off', tipDesk, id, {
      outcome,
      ...words,
      ...more,
      ...(outcome === 'forward' ? { forwardTo: 'tax' } : {}),
    })
  }
  const confirm = async (id: string, today: PlainDate): Promise<void> => {
    const days = pick({ 0: 70, 6: 25, 9999: 5 }, id, 'confirmed-after')
    if (age(`${id} confirm`, today) >= Number(days))
      await office.decide('tip-offs/confirm-screening', 'dolisa.deputy-director', id, { agree: chance(id, 'agree') < 0.8 })
  }
  const decide = async (id: string, today: PlainDate): Promise<void> => {
    const days = pick({ 0: 64, 7: 25, 9999: 3, 25: 8 }, id, 'decided-after')
    if (age(id, today) < Number(days)) return
    const inspect = chance(id, 'inspect') < 0.8
    await office.decide('inspections/decide-inspection', leader, id, {
      inspect,
      reason: 'Có căn cứ.',
      ...(inspect ? { despiteRecent: true } : {}),
    })
  }
  const record = async (id: string, today: PlainDate): Promise<void> => {
    const days = pick({ 3: 70, 18: 26, 9999: 4 }, id, 'recorded-after')
    if (age(`${id} record`, today) < Number(days)) return
    const violations = chance(id, 'violations') < 0.4 ? { 'business-conditions': 1 } : {}
    await office.decide('inspections/record-inspection', leader, id, {
      on: today,
      members: 4,
      women: 1,
      violations,
      referredToSupport: 0,
    })
  }
  const settle = async (id: string, today: PlainDate): Promise<void> => {
    const days = pick({ 3: 76, 14: 20, 9999: 4 }, id, 'settled-after')
    if (age(`${id} settle`, today) >= Number(days))
      await office.decide('inspections/settle-violation', leader, id, { group: 'business-conditions', how: 'decision' })
  }
  const handOver = async (post: string, id: string): Promise<void> => {
    // Of the bodies that one hands over to, the tax authority is in no circle that is kept from a tip-off.
    await office.decide('tip-offs/hand-over-tip-off', post, id, {
      to: post === 'police.duty' ? 'police' : 'tax',
      reason: 'Đã chuyển.',
    })
  }
  const acknowledge = async (post: string, shares: Record<number, number>, today: PlainDate): Promise<void> => {
    for (const { id, status } of await office.work(post)) {
      if (status === 'notified' && age(id, today) >= Number(pick(shares, id, 'acknowledged-after')))
        await office.act('tip-offs/acknowledge-tip-off', post, { id }, {})
      else if (
        status === 'acknowledged' &&
        age(`${id} hand-over`, today) >= Number(pick({ 1: 95, 9999: 5 }, id, 'handed-over-after'))
      )
        await handOver(post, id)
    }
  }
  const steps: Readonly<Record<string, (id: string, today: PlainDate) => Promise<void>>> = {
    logged: screen,
    'unfounded-proposed': confirm,
    open: decide,
    decided: record,
    recorded: settle,
  }
  const doWork = async (post: string, today: PlainDate): Promise<void> => {
    for (const { kind, id, status } of await office.work(post)) if (kind !== 'deadline') await steps[status]?.(id, today)
  }
  return {
    /** Sends what citizens send at one of the hours of a day; says whether any of it is urgent. */
    send: async (day: PlainDate, numbers: readonly number[]): Promise<boolean> => {
      const sent = numbers.map((number) => tipOff(programme, day, number))
      for (const body of sent) await office.act('tip-offs/log-tip-off', undefined, undefined, body)
      return sent.some(({ urgent }) => urgent !== undefined)
    },
    /** The officers on duty confirm most urgent ones within minutes, others the day after, some never. */
    watch: (today: PlainDate) => acknowledge('police.duty', { 0: 68, 1: 28, 9999: 4 }, today),
    /** The desks, the second post and the team leader do their day's work. */
    workOn: async (today: PlainDate): Promise<void> => {
      await doWork(tipDesk, today)
      await doWork('dolisa.deputy-director', today)
      await doWork(leader, today)
      await acknowledge('inspectorate.contact', { 0: 70, 5: 25, 9999: 5 }, today)
      await acknowledge('ppc.reception', { 0: 60, 5: 40 }, today)
    },
  }
}

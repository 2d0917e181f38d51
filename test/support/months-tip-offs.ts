import { daysBetween } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import type { Programme } from '../../shared/domain/programme.ts'
import { chance, type Office, pick } from './months-office.ts'

const tipDesk = 'dolisa.tip-desk'

/** So many that most days bring a place that was inspected, is under an open inspection, or is new. */
const places = 300

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

/** Everybody's part in tip-offs: sent, followed by a message or a question, screened in time, late or never, acknowledged and handed over. */
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
    if (age(id, today) < Number(days)) {
      if (chance(id, 'question') < 0.5 && !since.has(`${id} asked`)) {
        since.set(`${id} asked`, today)
        await office.decide('tip-offs/ask-question', tipDesk, id, { question: programme.fixedQuestions[0]?.id })
      }
      return
    }
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
  }
  const doWork = async (post: string, today: PlainDate): Promise<void> => {
    for (const { kind, id, status } of await office.work(post)) if (kind !== 'deadline') await steps[status]?.(id, today)
  }
  return {
    /** Sends what citizens send at one of the hours of a day; says whether any of it is urgent. */
    send: async (day: PlainDate, numbers: readonly number[]): Promise<boolean> => {
      const sent = numbers.map((number) => tipOff(programme, day, number))
      for (const [index, body] of sent.entries()) {
        const { receipt } = (await office.act('tip-offs/log-tip-off', undefined, undefined, body)).body
        if (chance(day, numbers[index] ?? 0, 'message') > 0.1) continue
        const message = { receipt, text: 'Đêm qua lại có xe đến.' }
        await office.act('tip-offs/leave-message', undefined, undefined, message)
      }
      return sent.some(({ urgent }) => urgent !== undefined)
    },
    /** The officers on duty confirm most urgent ones within minutes, others the day after, some never. */
    watch: (today: PlainDate) => acknowledge('police.duty', { 0: 68, 1: 28, 9999: 4 }, today),
    /** The desks and the second post do their day's work. */
    workOn: async (today: PlainDate): Promise<void> => {
      await doWork(tipDesk, today)
      await doWork('dolisa.deputy-director', today)
      await acknowledge('inspectorate.contact', { 0: 70, 5: 25, 9999: 5 }, today)
      await acknowledge('ppc.reception', { 0: 60, 5: 40 }, today)
    },
  }
}

import { daysBetween, plusDays } from '../../shared/domain/calendar.ts'
import type { PlainDate } from '../../shared/domain/instant.ts'
import { chance, type Office, pick } from './months-office.ts'

const director = 'dolisa.director'
const province = 'team178-province.leader'

/** A team that the director gives tasks of the province's team to. */
const helper = 'team178-lam-binh'

interface View {
  readonly recommendations: readonly { readonly id: string; readonly to: string }[]
}

type Step = (id: string, today: PlainDate, leader: string) => Promise<void>

/** Everybody's part in inspections: decided in time, late or never, inspected or not, given to another team, extended, called off, with recommendations. */
export const planInspections = (office: Office) => {
  const since = new Map<string, PlainDate>()
  const waiting = new Map<PlainDate, (() => Promise<void>)[]>()
  const age = (id: string, today: PlainDate): number => {
    const first = since.get(id) ?? today
    since.set(id, first)
    return daysBetween(first, today)
  }
  const once = (word: string): boolean => {
    if (since.has(word)) return false
    since.set(word, '')
    return true
  }

  /** What the director does about a task that a team has had for three days. */
  const direct = async (id: string, today: PlainDate): Promise<boolean> => {
    const does = pick({ nothing: 84, extend: 7, reassign: 5, cancel: 4 }, id, 'director')
    if (does === 'nothing' || age(id, today) < 3 || !once(`${id} directed`)) return false
    const reason = 'Xét đề nghị của Đội.'
    if (does === 'extend')
      await office.decide('inspections/extend-inspection', director, id, { until: plusDays(today, 14), reason })
    if (does === 'reassign') await office.decide('inspections/reassign-inspection', director, id, { team: helper, reason })
    if (does === 'cancel') await office.decide('inspections/cancel-inspection', director, id, { reason })
    return does !== 'extend'
  }
  const decide: Step = async (id, today, leader) => {
    if (await direct(id, today)) return
    const days = pick({ 0: 64, 7: 25, 9999: 3, 25: 8 }, id, 'decided-after')
    if (age(id, today) < Number(days)) {
      if (chance(id, 'acknowledge') < 0.6 && once(`${id} acknowledged`))
        await office.decide('inspections/acknowledge-inspection', leader, id, {})
      return
    }
    const inspect = chance(id, 'inspect') < 0.8
    await office.decide('inspections/decide-inspection', leader, id, {
      inspect,
      reason: 'Có căn cứ.',
      ...(inspect ? { despiteRecent: true } : {}),
    })
  }
  const record: Step = async (id, today, leader) => {
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
  /** Recommends something to a body, which answers soon, late or never. */
  const recommend = async (id: string, today: PlainDate, leader: string): Promise<void> => {
    const to = pick({ health: 3, culture: 2, court: 1 }, id, 'recommended-to')
    const text = 'Đề nghị kiểm tra điều kiện kinh doanh của cơ sở.'
    const { body } = await office.decide('inspections/recommend-measure', leader, id, { to, text })
    const recommendation = (body as unknown as View).recommendations.at(-1)?.id
    const after = pick({ 6: 55, 30: 30, never: 15 }, id, 'recommendation-answered')
    if (after === 'never') return
    const day = plusDays(today, Number(after))
    const answer = async (): Promise<void> => {
      const answered = { recommendation, text: 'Đã kiểm tra, chấn chỉnh.' }
      await office.decide('inspections/answer-recommendation', `${to}.contact`, id, answered)
    }
    waiting.set(day, [...(waiting.get(day) ?? []), answer])
  }
  const settle: Step = async (id, today, leader) => {
    if (chance(id, 'recommend') < 0.4 && once(`${id} recommended`)) await recommend(id, today, leader)
    const days = pick({ 3: 76, 14: 20, 9999: 4 }, id, 'settled-after')
    if (age(`${id} settle`, today) >= Number(days) && once(`${id} settled`))
      await office.decide('inspections/settle-violation', leader, id, { group: 'business-conditions', how: 'decision' })
  }
  const steps: Readonly<Record<string, Step>> = { open: decide, acknowledged: decide, decided: record, recorded: settle }
  return {
    /** The leaders of both teams do their day's work, and bodies answer what was recommended to them. */
    workOn: async (today: PlainDate): Promise<void> => {
      for (const leader of [province, `${helper}.leader`])
        for (const { kind, id, status } of await office.work(leader))
          if (kind === 'inspection') await steps[status]?.(id, today, leader)
      const over = [...waiting.keys()].filter((day) => day <= today)
      for (const day of over.sort()) {
        const acts = waiting.get(day) ?? []
        waiting.delete(day)
        for (const act of acts) await act()
      }
    },
  }
}

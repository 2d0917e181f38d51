import type { Runtime } from '../../../local/runtime.ts'
import { at } from '../../support/months-office.ts'
import { askFor, decideOn, insist, pathOf } from './insistence.ts'

type Step = (runtime: Runtime) => Promise<void>

/** A short play of a few people; what it needs has come about undisturbed before. All is quiet between two of its steps. */
export interface Play {
  readonly name: string
  readonly before: Step
  readonly steps: readonly Step[]
  /** What a delay of some minutes may change in this one. */
  readonly later?: RegExp
}

export const posts = {
  desk: 'dolisa.tip-desk',
  second: 'dolisa.deputy-director',
  director: 'dolisa.director',
  administrator: 'dolisa.administrator',
  reader: 'dolisa.contact',
  leader: 'team178-province.leader',
  owner: 'pc-ham-yen.contact',
}

export const monday = '2017-05-29'
export const words = { reason: 'Nội dung rõ, có thể kiểm tra.' }
export const accept = { outcome: 'accept', ...words, summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }
export const report = { title: 'Báo cáo nhanh', agency: 'pc-ham-yen', due: '2017-06-20' }

/** What a citizen writes about the premises of a number; the nonce tells this form from others. */
export const tipOff = (number: number, nonce: string, more: object = {}) => ({
  category: 'prostitution-suspected',
  premises: { type: 'guesthouse', name: 'Nhà nghỉ Hoàng Anh', address: `số ${number} đường Nguyễn Văn Cừ`, area: 'phan-thiet' },
  account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay; nghi có hoạt động mại dâm ở tầng hai.',
  nonce: nonce.padEnd(22, 'x'),
  ...more,
})

/** Sends a tip-off and returns its receipt. */
export const send = async (runtime: Runtime, ...written: Parameters<typeof tipOff>): Promise<string> => {
  const { receipt } = await insist(runtime, 'POST', '/api/tip-offs', undefined, tipOff(...written))
  await runtime.settle()
  return String(receipt)
}

/** Ends a play at a time of its Monday, when all that follows has come about. */
export const until = async (runtime: Runtime, time: string): Promise<void> => {
  await runtime.settle()
  await runtime.clock.advanceTo(at(monday, time))
}

/** A programme that has gone live. */
export const live = async (runtime: Runtime, start: string): Promise<void> => {
  await runtime.reset(start)
  await insist(runtime, 'POST', '/api/programme/go-live', posts.administrator, {})
  await runtime.settle()
}

/** The programme is live on a Monday, before the day's first mails. */
export const morning = (runtime: Runtime): Promise<void> => live(runtime, at(monday, '07:40'))

/** A tip-off is accepted and its inspection open, all mails of it sent. */
export const inspectionOpen = async (runtime: Runtime): Promise<void> => {
  await morning(runtime)
  await send(runtime, 12, 'first')
  await decideOn(runtime, await pathOf(runtime, 'tip-off', 'logged'), 'screen', posts.desk, accept)
  await until(runtime, '09:05')
}

/** Something was asked for, and the mail of it sent. */
export const reportAsked = async (runtime: Runtime): Promise<void> => {
  await morning(runtime)
  await askFor(runtime, report)
  await until(runtime, '08:40')
}

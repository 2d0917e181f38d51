import type { Runtime } from '../runtime.ts'
import { acceptAll, act, handIn, handInAll, revOf, sendTipOff, workOf } from './cast.ts'
import type { Line, Teller } from './timeline.ts'
import { createTeller } from './timeline.ts'

const report = 'v-closing-report~pc-ham-yen~2017-H1'
const reportPath = `/api/deadlines/${report}`

/** Việt Nam is seven hours ahead of UTC. */
const at = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString()

const ordinaryTipOff = async (runtime: Runtime, teller: Teller): Promise<string> => {
  const { receipt } = await sendTipOff(runtime, 12)
  const [task] = await workOf(runtime, 'dolisa.tip-desk')
  if (!task) throw new Error('The tip desk has no task')
  teller.follow(task.code, 'tip-off')
  teller.say('a citizen', `reports premises and notes the receipt; the tip desk has ${task.code}`)
  await teller.until(at('2017-05-29', '10:00'))
  const path = `/api/tip-offs/${task.id}`
  await act(runtime, 'POST', `${path}/open`, 'dolisa.tip-desk', { purpose: 'screening' })
  const rev = await revOf(runtime, path, 'dolisa.tip-desk')
  const words = { reason: 'Nội dung rõ, có thể kiểm tra.', summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }
  await act(runtime, 'POST', `${path}/screen`, 'dolisa.tip-desk', { rev, outcome: 'accept', ...words })
  await runtime.settle()
  const [inspection] = await workOf(runtime, 'team178-province.leader')
  if (!inspection) throw new Error('The team leader has no task')
  teller.follow(inspection.code, 'inspection')
  teller.say('tip desk', `opens the seal, accepts with a summary; inspection ${inspection.code} is open`)
  const { status } = await act(runtime, 'POST', '/api/tip-offs/lookup', undefined, { receipt })
  teller.say('the citizen', `looks the receipt up: «${String(status)}»`)
  return inspection.id
}

const handOver = async (runtime: Runtime, id: string, post: string): Promise<void> => {
  const path = `/api/tip-offs/${id}`
  const words = { to: 'police', reason: 'Đã chuyển cơ quan có thẩm quyền.' }
  await act(runtime, 'POST', `${path}/hand-over`, post, { rev: await revOf(runtime, path, post), ...words })
}

const urgentTipOffs = async (runtime: Runtime, teller: Teller): Promise<void> => {
  await teller.until(at('2017-05-29', '22:00'))
  await sendTipOff(runtime, 40, { urgent: ['child'] })
  await runtime.settle()
  const [first] = await workOf(runtime, 'police.duty')
  if (!first) throw new Error('The duty post has no task')
  teller.follow(first.code, 'urgent: a child')
  teller.say('a citizen', `reports, at night, that a child is in danger: ${first.code}`)
  await teller.until(at('2017-05-29', '22:12'))
  await act(runtime, 'POST', `/api/tip-offs/${first.id}/acknowledge`, 'police.duty', {})
  teller.say('police duty post', 'confirms within 12 minutes: nobody else is woken')
  await handOver(runtime, first.id, 'police.duty')
  teller.say('police duty post', 'records the hand-over: the child is with those who protect it')
  await teller.until(at('2017-05-30', '01:00'))
  await sendTipOff(runtime, 52, { urgent: ['trafficking'] })
  await runtime.settle()
  const second = (await workOf(runtime, 'police.duty')).find(({ status }) => status === 'notified')
  if (!second) throw new Error('The duty post has no second task')
  teller.follow(second.code, 'urgent: trafficking')
  teller.say('a citizen', `reports that somebody may have been trafficked: ${second.code}; nobody confirms`)
  await teller.until(at('2017-05-30', '03:30'))
  await act(runtime, 'POST', `/api/tip-offs/${second.id}/acknowledge`, 'police.duty-commander', {})
  await handOver(runtime, second.id, 'police.duty-commander')
  teller.say('police commander', 'confirms and records the hand-over')
}

const writtenResult = async (runtime: Runtime, teller: Teller, inspection: string): Promise<void> => {
  const path = `/api/deadlines/${encodeURIComponent(`result~${inspection}`)}`
  const leader = 'team178-province.leader'
  const { code } = (await act(runtime, 'GET', path, leader)) as { code?: string }
  teller.follow(code ?? '', 'written result')
  await teller.until(at('2017-06-15', '09:30'))
  await handIn(runtime, path, leader, { channel: 'paper', documentNo: '12/BC-Đ178' })
  teller.say('team leader', 'hands in the result in writing, number 12/BC-Đ178, on its day')
  await teller.until(at('2017-06-15', '14:00'))
  await act(runtime, 'POST', `${path}/accept`, 'dolisa.contact', { rev: await revOf(runtime, path, 'dolisa.contact') })
  teller.say('DOLISA', 'accepts it')
}

const nobodyActs = async (runtime: Runtime, teller: Teller, inspection: string): Promise<void> => {
  await teller.until(at('2017-06-09', '09:00'))
  const path = `/api/inspections/${inspection}`
  const leader = 'team178-province.leader'
  const rev = await revOf(runtime, path, leader)
  await act(runtime, 'POST', `${path}/decide`, leader, { rev, inspect: true, reason: 'Có dấu hiệu vi phạm rõ.' })
  teller.say('team leader', 'decides at last, with a written reason, to inspect')
  await teller.until(at('2017-06-12', '15:00'))
  const counts = { on: '2017-06-12', members: 4, women: 1, violations: {}, referredToSupport: 1 }
  await act(runtime, 'POST', `${path}/record`, leader, { rev: await revOf(runtime, path, leader), ...counts })
  await runtime.settle()
  teller.say('team leader', 'records: 4 members, no violation, 1 person referred to support')
  await writtenResult(runtime, teller, inspection)
}

const everybodyElse = async (runtime: Runtime, teller: Teller): Promise<void> => {
  const { areas } = (await act(runtime, 'GET', '/api/programme')) as { areas?: { id: string; level: string }[] }
  const committees = (level: string) => (areas ?? []).filter((area) => area.level === level).map(({ id }) => `pc-${id}`)
  const districts = committees('district').filter((id) => id !== 'pc-ham-yen')
  for (const agency of [...committees('commune'), ...districts]) await handInAll(runtime, `${agency}.contact`)
  for (const agency of ['pc-ham-yen', ...districts, 'dolisa']) await acceptAll(runtime, `${agency}.contact`)
  await runtime.settle()
  teller.say('communes and districts', 'hand in what they owe for the first half-year; all but Hàm Yên')
}

const lateReport = async (runtime: Runtime, teller: Teller): Promise<void> => {
  await teller.until(at('2017-06-26', '10:00'))
  const owner = 'pc-ham-yen.contact'
  await handIn(runtime, reportPath, owner, { note: 'Số liệu 6 tháng đầu năm.' }, 31)
  teller.say('Hàm Yên district', 'hands its half-year report in, late')
  await teller.until(at('2017-06-27', '10:00'))
  const { recipient } = (await act(runtime, 'GET', reportPath, 'dolisa.contact')) as { recipient?: string }
  const receiver = recipient ?? 'dolisa.contact'
  const rev = await revOf(runtime, reportPath, receiver)
  await act(runtime, 'POST', `${reportPath}/return`, receiver, { rev, reason: 'Thiếu số liệu tuyên truyền.' })
  teller.say('DOLISA', 'returns it: figures are missing')
  await teller.until(at('2017-06-28', '14:00'))
  await handIn(runtime, reportPath, owner, {}, 33)
  await act(runtime, 'POST', `${reportPath}/accept`, receiver, { rev: await revOf(runtime, reportPath, receiver) })
  teller.say('DOLISA', 'accepts the mended report')
}

/**
 * Plays one season of the reference programme over HTTP, from 29 May to 4 July 2017, and returns it as a timeline. The runtime must be fresh
 * and its clock at the start.
 */
export const playStory = async (runtime: Runtime, print: (line: string) => void = () => {}): Promise<readonly Line[]> => {
  const teller = createTeller(runtime, print)
  await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
  teller.say('DOLISA administrator', 'records the go-live: mails go to the posts themselves')
  const inspection = await ordinaryTipOff(runtime, teller)
  await urgentTipOffs(runtime, teller)
  const { code } = (await act(runtime, 'GET', reportPath, 'pc-ham-yen.contact')) as { code?: string }
  teller.follow(code ?? '', 'half-year report')
  teller.say('the calendar', `opens the half-year reports; Hàm Yên's is ${String(code)}, due on Sunday 18 June`)
  await everybodyElse(runtime, teller)
  await nobodyActs(runtime, teller, inspection)
  await lateReport(runtime, teller)
  await teller.until(at('2017-07-04', '17:00'))
  return teller.lines
}

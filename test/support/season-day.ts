import type { Runtime } from '../../local/runtime.ts'
import { act, handIn, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { statesOf, storedItems } from './stored.ts'

const words = { reason: 'Nội dung rõ, có thể kiểm tra.', summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }

/** A citizen whose request died sends the form again, with the same nonce, until it is taken. */
const sendUntilTaken = async (runtime: Runtime, number: number, more: Record<string, unknown>): Promise<void> => {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      await sendTipOff(runtime, number, more)
      return
    } catch (error) {
      if (attempt === 3 || !String(error).includes(': 500 ')) throw error
    }
  }
}

const urgentMorning = async (runtime: Runtime): Promise<void> => {
  await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
  await sendUntilTaken(runtime, 12, { nonce: 'MotMaMoiLanGuiChoBieuMau' })
  await sendUntilTaken(runtime, 14, { nonce: 'MotMaKhacChoTinBaoKhanCap', urgent: ['child'] })
  await runtime.settle()
  await runtime.clock.advanceTo('2017-05-28T23:35:00.000Z')
  const [urgent] = await workOf(runtime, 'police.duty')
  await act(runtime, 'POST', `/api/tip-offs/${urgent?.id}/acknowledge`, 'police.duty', {})
}

const report = async (runtime: Runtime): Promise<void> => {
  const asked = { title: 'Báo cáo nhanh', agency: 'pc-ham-yen', due: '2017-06-20', nonce: 'MotMaChoViecGiaoMotLan' }
  const { id } = await act(runtime, 'POST', '/api/deadlines', 'dolisa.contact', asked)
  const path = `/api/deadlines/${id}`
  await runtime.settle()
  await handIn(runtime, path, 'pc-ham-yen.contact')
  await act(runtime, 'POST', `${path}/accept`, 'dolisa.contact', { rev: await revOf(runtime, path, 'dolisa.contact') })
}

/**
 * One Monday from 05:50 to 15:00: an ordinary tip-off up to the leader's mail, an urgent one whose first rung goes by, the daily audit, and a
 * report that is asked for, handed in and accepted.
 */
export const playDay = async (runtime: Runtime): Promise<void> => {
  await runtime.reset('2017-05-28T22:50:00.000Z')
  await urgentMorning(runtime)
  await runtime.clock.advanceTo('2017-05-29T01:30:00.000Z')
  const [task] = statesOf(await storedItems(runtime), 'tip-off').filter(({ route }) => route === 'ordinary')
  await act(runtime, 'POST', `/api/tip-offs/${task?.id}/screen`, 'dolisa.tip-desk', { rev: 0, outcome: 'accept', ...words })
  await report(runtime)
  await runtime.settle()
  await runtime.clock.advanceTo('2017-05-29T08:00:00.000Z')
}

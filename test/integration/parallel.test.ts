import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff } from '../../local/story/cast.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, queuesLeft, statesOf, storedItems } from '../support/stored.ts'

const words = { reason: 'Nội dung rõ, có thể kiểm tra.', summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }

/** More than the workers behind a route take at once, and fewer than the sockets of one machine. */
const atOnce = 40

const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** A province that lets hundreds in without a proof of work; how few do elsewhere has tests of its own. */
const generous = { intake: { workBits: 18, withoutWork: { most: 1000, minutes: 60 } } }

describe('many at once', () => {
  let runtime: Runtime
  const programme = aCompiledProgramme(generous)
  beforeAll(async () => {
    runtime = await aRuntime({ environment: { KENG_PROGRAMME: programme } })
  })
  afterAll(() => runtime.stop())
  beforeEach(() => runtime.reset())

  it('opens one inspection for each of 20 premises and loses none of 200 tip-offs that are sent and accepted in parallel', async () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n % 20)
    await inParallel(numbers, (number) => sendTipOff(runtime, number))
    const received = statesOf(await storedItems(runtime), 'tip-off')
    expect(received).toHaveLength(200)
    await inParallel(received, ({ id }) =>
      act(runtime, 'POST', `/api/tip-offs/${id}/screen`, 'dolisa.tip-desk', { rev: 0, outcome: 'accept', ...words }),
    )
    // A join that overtakes the opening of its inspection is dropped, and the tip-off says again that it waits.
    await runtime.clock.advance('PT1H')
    const items = await storedItems(runtime)
    const inspections = statesOf(items, 'inspection')
    expect(new Set(inspections.map(({ premises }) => premises)).size).toBe(20)
    expect(inspections).toHaveLength(20)
    const tipOffs = statesOf(items, 'tip-off')
    expect(tipOffs.filter(({ status }) => status === 'assigned')).toHaveLength(200)
    const taken = inspections.flatMap(({ id, tipOffs }) => (tipOffs as string[]).map((tipOff) => `${tipOff} ${id}`)).sort()
    expect(taken).toEqual(tipOffs.map(({ id, inspection }) => `${id} ${inspection}`).sort())
    expect(eventsIn(items).filter(({ type }) => type === 'tip-off.linked')).toHaveLength(200)
    expect(queuesLeft(runtime)).toEqual({})
    expect(runtime.failures()).toEqual([])
  })

  it('takes 50 parallel posts with one nonce as one tip-off and gives all of them the same receipt', async () => {
    const posts = Array.from({ length: 50 }, () => sendTipOff(runtime, 7, { nonce: 'MotMaMoiLanGuiChoBieuMau' }))
    const receipts = (await Promise.all(posts)).map(({ receipt }) => receipt)
    expect(new Set(receipts).size).toBe(1)
    await runtime.settle()
    const items = await storedItems(runtime)
    expect(statesOf(items, 'tip-off')).toHaveLength(1)
    expect(eventsIn(items).filter(({ type }) => type === 'tip-off.logged')).toHaveLength(1)
    const looked = await act(runtime, 'POST', '/api/tip-offs/lookup', undefined, { receipt: receipts[0] })
    expect(looked.status).toBe('received')
  })

  it('adds a message once that is sent again and again with one nonce, and another one with another', async () => {
    const { receipt } = await sendTipOff(runtime, 7)
    const leave = (nonce: string) =>
      runtime.http('POST', '/api/tip-offs/messages', { body: { receipt, text: 'Biển hiệu đã được gỡ.', nonce } })
    const answers = await Promise.all(Array.from({ length: 10 }, () => leave('MotMaMoiLanGuiChoTinNhan1')))
    answers.push(await leave('MotMaMoiLanGuiChoTinNhan1'), await leave('MotMaMoiLanGuiChoTinNhan2'))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1)
    await runtime.settle()
    const items = await storedItems(runtime)
    expect(eventsIn(items).filter(({ type }) => type === 'tip-off.message-left')).toHaveLength(2)
    const { messages } = (await act(runtime, 'POST', '/api/tip-offs/lookup', undefined, { receipt })) as { messages: unknown[] }
    expect(messages).toHaveLength(2)
  })
})

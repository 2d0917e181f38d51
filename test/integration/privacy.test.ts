import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, workOf } from '../../local/story/cast.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { aRuntime } from '../support/runtime.ts'
import { storedItems } from '../support/stored.ts'

const account = 'Chim hoàng yến hót lúc nửa đêm ở tầng hai.'
const nonce = 'ChimHoangYenTrongBieuMau'
const sign = 'Nhà nghỉ Hoàng Yến'
const address = 'số 77 đường Chim Hót'
const agent = 'CanaryBrowser/77.7'
const from = '203.0.113.77'
const message = 'Chim hoàng yến hót thêm một lần nữa.'
const desk = 'dolisa.tip-desk'

describe('what a citizen writes and who he is', () => {
  const data = mkdtempSync(join(tmpdir(), 'keng-privacy-'))
  let runtime: Runtime
  let receipt: string
  let queued: string[]
  beforeAll(async () => {
    runtime = await aRuntime({ data, faults: true })
    await tell()
  }, 120_000)
  afterAll(async () => {
    await runtime.stop()
    rmSync(data, { recursive: true })
  })

  const asCitizen = (path: string, body: object) =>
    runtime.http('POST', path, {
      body,
      headers: { 'user-agent': agent, 'x-forwarded-for': from, referer: `https://${agent}`, cookie: agent },
    })

  /** Two tip-offs, a message, what is refused and what fails, up to the mails that follow; queues are looked at while nobody empties them. */
  const tell = async (): Promise<void> => {
    const tipOff = {
      category: 'prostitution-suspected',
      premises: { type: 'guesthouse', name: sign, address, area: 'phan-thiet' },
      account,
    }
    const logged = await asCitizen('/api/tip-offs', { ...tipOff, nonce })
    receipt = String((logged.body as { receipt: string }).receipt)
    await asCitizen('/api/tip-offs', { ...tipOff, urgent: ['child'] })
    await asCitizen('/api/tip-offs', { ...tipOff, phone: account })
    await asCitizen('/api/tip-offs', { ...tipOff, account: `${account} 0912 345 678` })
    await asCitizen('/api/tip-offs/messages', { receipt, text: message })
    await asCitizen('/api/tip-offs/lookup', { receipt })
    await asCitizen('/api/tip-offs/lookup', { receipt: `${receipt}x` })
    runtime.onCall(({ fn }) => (fn.path === 'tip-offs/log-tip-off' ? 'stop' : undefined))
    await asCitizen('/api/tip-offs', tipOff)
    const [task] = await workOf(runtime, desk)
    const opened = await act(runtime, 'POST', `/api/tip-offs/${task?.id}/open`, desk, { purpose: 'screening' })
    expect(JSON.stringify(opened)).toContain(account)
    const screened = { ...goodBodies['POST /api/tip-offs/{id}/screen'], rev: 1 }
    const { rev } = await act(runtime, 'GET', `/api/tip-offs/${task?.id}`, desk)
    await act(runtime, 'POST', `/api/tip-offs/${task?.id}/screen`, desk, { ...screened, rev })
    runtime.onCall(({ fn }) => (fn.path === 'history/relay-events' ? undefined : 'stop'))
    await runtime.settle()
    queued = runtime.messages('')
    runtime.onCall(undefined)
    runtime.send('Notices/Queue', JSON.stringify({ account, address }))
    runtime.send('Notices/Queue', account)
    await runtime.clock.advance('PT5H')
  }

  const expectNoTrace = (text: string, words: readonly string[]): void => {
    for (const word of words) expect(text.includes(word), word).toBe(false)
  }
  const identifying = () => [nonce, receipt, receipt.replaceAll('-', ''), agent, from]
  const written = () => ['hoàng yến', 'Hoàng Yến', 'Chim Hót', ...identifying()]

  it('lies sealed in the store, with the place in clear beside its premises only, and neither receipt nor nonce anywhere', async () => {
    const items = await storedItems(runtime)
    const places = items.filter((item) => JSON.stringify(item).includes(address))
    expect(places.map(({ pk, sk }) => `${pk.split('#')[0]} ${sk}`)).toEqual(['premises text#details'])
    expect(items.filter(({ sk }) => sk === 'text#account')).toHaveLength(2)
    expectNoTrace(JSON.stringify(items), ['hoàng yến', ...identifying()])
    expectNoTrace(JSON.stringify(items.filter((item) => !places.includes(item))), written())
  })

  it('is in no message of any queue', () => {
    expect(queued.length).toBeGreaterThan(3)
    expectNoTrace(queued.join(), written())
  })

  it('is in no mail', async () => {
    const mails = await runtime.mails()
    expect(mails.length).toBeGreaterThan(3)
    for (const { subject, text, html, raw } of mails) expectNoTrace(`${subject} ${text} ${html} ${raw}`, written())
  })

  it('is in no line that a function logged, and in no other file of the runtime', async () => {
    await expect.poll(() => readFileSync(join(data, 'functions.log'), 'utf8')).toContain('"level":"ERROR"')
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    const log = readFileSync(join(data, 'functions.log'), 'utf8')
    expectNoTrace(log, written())
    for (const file of files) expectNoTrace(readFileSync(join(file.parentPath, file.name), 'latin1'), identifying())
  })
})

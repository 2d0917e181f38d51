import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HttpAnswer } from '../../local/http-call.ts'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf } from '../../local/story/cast.ts'
import { aRuntime } from '../support/runtime.ts'
import { statesOf, storedItems } from '../support/stored.ts'

const filledIn = {
  at: 'check',
  category: 'prostitution-suspected',
  conflict: 'none',
  type: 'guesthouse',
  name: 'Nhà nghỉ Hoa Ban',
  address: 'số 3 đường Bình Thuận',
  area: 'phan-thiet',
  account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.',
}

const codeIn = ({ body }: HttpAnswer): string => /<p class="code[^>]*>([^<]+)</.exec(String(body))?.[1] ?? ''
const nonceIn = ({ body }: HttpAnswer): string => /name="nonce" value="([^"]+)"/.exec(String(body))?.[1] ?? ''

describe('the pages for citizens, without any script', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ faults: true })
  })
  afterAll(() => runtime.stop())

  const send = (page: string, fields: Record<string, string>): Promise<HttpAnswer> =>
    runtime.http('POST', page, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const begin = async (page = '/vi/form'): Promise<string> => nonceIn(await runtime.http('GET', page))
  const tipOffs = async () => statesOf(await storedItems(runtime), 'tip-off')

  it('begin each form with a nonce of its own, which nobody keeps', async () => {
    const [one, other] = [await runtime.http('GET', '/vi/form'), await runtime.http('GET', '/vi/form')]
    expect(nonceIn(one)).not.toBe(nonceIn(other))
    expect(one.headers.get('cache-control')).toBe('no-store')
    expect((await runtime.http('GET', '/vi/help')).headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('are there in both languages, and nothing else is', async () => {
    for (const language of ['vi', 'en'])
      for (const page of ['', '/form', '/follow-up', '/how', '/help', '/privacy', '/complaint'])
        expect((await runtime.http('GET', `/${language}${page}`)).status).toBe(200)
    expect(await runtime.http('GET', '/')).toMatchObject({ status: 200 })
    for (const page of ['/fr', '/vi/nothing', '/vi/constructor', '/vi/message'])
      expect((await runtime.http('GET', page)).status).toBe(404)
  })

  it('give one receipt for one form, however often it is sent and in whichever language', async () => {
    const before = (await tipOffs()).length
    const fields = { ...filledIn, nonce: await begin() }
    const receipt = codeIn(await send('/vi/form', fields))
    expect(receipt).toMatch(/^(\w{4}-){4}.$/)
    expect(codeIn(await send('/vi/form', fields))).toBe(receipt)
    expect(codeIn(await send('/en/form', { ...fields, go: 'stay', sent: 'yes' }))).toBe(receipt)
    expect(await tipOffs()).toHaveLength(before + 1)
  })

  it('refuse a private home and a telephone number, and bring everything back as it was written', async () => {
    const before = (await tipOffs()).length
    const nonce = await begin()
    const home = await send('/vi/form', { ...filledIn, nonce, type: 'private-home' })
    expect(home).toMatchObject({ status: 422, body: expect.stringContaining('không nhận tin về nhà ở riêng') })
    const number = await send('/vi/form', { ...filledIn, nonce, account: 'Gọi 0912 345 678 để biết thêm.' })
    expect(number.status).toBe(422)
    for (const kept of ['Gọi 0912 345 678 để biết thêm.', filledIn.address, nonce, 'Bỏ số điện thoại'])
      expect(number.body).toContain(kept)
    expect(await tipOffs()).toHaveLength(before)
  })

  it('lose nothing when the store cannot be reached: the same page sends the same again', async () => {
    const fields = { ...filledIn, nonce: await begin(), account: 'Chuyện xảy ra vào mỗi tối thứ bảy.' }
    runtime.onCall(({ fn }) => (fn.path === 'pages/take-form' ? 'reset' : undefined))
    const failed = await send('/vi/form', fields)
    runtime.onCall(undefined)
    expect(failed.status).toBe(503)
    for (const kept of [fields.account, fields.nonce, 'Chưa gửi được']) expect(failed.body).toContain(kept)
    expect(codeIn(await send('/vi/form', fields))).not.toBe('')
  })

  it('tell by the receipt what has become of a tip-off, and take messages both ways, each once', async () => {
    const receipt = codeIn(await send('/vi/form', { ...filledIn, nonce: await begin() }))
    const written = receipt.toLowerCase().replaceAll('-', ' ')
    const status = await send('/vi/follow-up', { receipt: written })
    expect(status.body).toMatch(/Đã nhận<\/strong> <span>xong ngày 29\/5\/2017/)
    const message = { receipt, text: 'Xin bổ sung: biển hiệu đã được gỡ.', nonce: nonceIn(status) }
    await send('/vi/message', message)
    const again = await send('/vi/message', message)
    expect(String(again.body).match(/Bạn đã gửi một tin nhắn/g)).toHaveLength(1)

    const desk = 'dolisa.tip-desk'
    const about = (await tipOffs()).find(({ messages }) => Array.isArray(messages) && messages.length > 0)
    const path = `/api/tip-offs/${about?.id}`
    await act(runtime, 'POST', `${path}/ask`, desk, { rev: await revOf(runtime, path, desk), question: 'when' })
    const asked = await send('/en/follow-up', { receipt })
    expect(asked.body).toContain('A question waits for your answer')
    expect(asked.headers.get('cache-control')).toBe('no-store')
  })

  it('say what is wrong with a receipt, and show it as it was written', async () => {
    for (const [receipt, words] of [
      ['', 'Ghi mã tra cứu'],
      ['7F3K-2M9Q', 'Mã này chưa đúng'],
      ['E9BG-9PBQ-ZT4W-B3KZ-V', 'Không có tin báo nào'],
    ] as const) {
      const answer = await send('/vi/follow-up', { receipt })
      expect(answer).toMatchObject({ status: 422, body: expect.stringContaining(words) })
      expect(answer.body).toMatch(receipt === '' ? / value / : new RegExp(`value="${receipt}"`))
    }
  })

  it('refuse a message that names somebody’s number, and keep its text', async () => {
    const receipt = codeIn(await send('/vi/form', { ...filledIn, nonce: await begin() }))
    const answer = await send('/vi/message', { receipt, text: 'Gọi 0912 345 678.' })
    expect(answer).toMatchObject({ status: 422, body: expect.stringContaining('Gọi 0912 345 678.</textarea>') })
  })

  it('bring what somebody says who was inspected to the inspectorate alone, with the code under seal', async () => {
    const nonce = await begin('/vi/complaint')
    const wrong = await send('/vi/complaint', { nonce, code: 'KT-1', text: 'ngắn' })
    expect(wrong).toMatchObject({ status: 422, body: expect.stringContaining('>ngắn</textarea>') })
    const fields = { nonce, code: 'kt 7f3k2m', text: 'Đoàn kiểm tra đã quay phim khách.' }
    const receipt = codeIn(await send('/vi/complaint', fields))
    expect(codeIn(await send('/vi/complaint', fields))).toBe(receipt)
    const [complaint] = (await tipOffs()).filter(({ category }) => category === 'inspection-conduct')
    expect(complaint).toMatchObject({ route: 'conflict', desk: 'inspectorate.contact', area: 'tuyen-quang' })
    expect(JSON.stringify(await storedItems(runtime))).not.toContain('7F3K2M')
    const opened = await act(runtime, 'POST', `/api/tip-offs/${complaint?.id}/open`, 'inspectorate.contact', {
      purpose: 'conflict-review',
    })
    expect(opened).toMatchObject({ account: 'Mã thông báo kiểm tra: KT-7F3K2M\n\nĐoàn kiểm tra đã quay phim khách.' })
    expect((await send('/vi/follow-up', { receipt })).status).toBe(200)
  })
})

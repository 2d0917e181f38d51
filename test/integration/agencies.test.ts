import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf } from '../../local/story/cast.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, storedItems } from '../support/stored.ts'

describe('the posts of an agency', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 1 } })
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
  })
  afterAll(() => runtime.stop())

  const mailsTo = async (address: string): Promise<string[]> =>
    (await runtime.mails()).filter(({ to }) => to.includes(address)).map(({ subject }) => subject)

  it('that may open seals change by two persons, and who held one hears of it at once where he was', async () => {
    const desk = 'dolisa.tip-desk@tuyenquang.example'
    const roles = { 'tip-desk': { holders: [{ sub: 'somebody-new', from: '2017-05-29' }], address: 'new@tuyenquang.example' } }
    await act(runtime, 'PUT', '/api/agencies/dolisa', 'dolisa.administrator', { rev: 0, roles })
    await runtime.settle()
    expect((await mailsTo(desk)).join()).toContain('Thay đổi người được mở niêm phong')
    expect((await mailsTo('dolisa.deputy-director@tuyenquang.example')).join()).toContain('[Cần xác nhận]')

    const rev = await revOf(runtime, '/api/agencies/dolisa', 'dolisa.deputy-director')
    await act(runtime, 'PUT', '/api/agencies/dolisa', 'dolisa.deputy-director', { rev, approve: true })
    await runtime.settle()
    expect((await mailsTo('new@tuyenquang.example')).join()).toContain('Đã thay đổi người được mở niêm phong')
    expect(await mailsTo(desk)).toHaveLength(1)
    const history = eventsIn(await storedItems(runtime)).filter(({ kind }) => kind === 'agency')
    expect(history).toMatchObject([
      { type: 'agency.seal-change-proposed', by: 'dolisa.administrator', data: { what: { 'tip-desk': ['address', 'holders'] } } },
      { type: 'agency.seal-change-approved', by: 'dolisa.deputy-director' },
    ])
    expect(JSON.stringify(history)).not.toMatch(/somebody-new|new@/)
  })

  it('are asked about once a quarter: the question arrives, is answered, and rests until the next', async () => {
    await runtime.reset('2017-06-29T17:00:00.000Z')
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await runtime.clock.advanceTo('2017-07-03T01:30:00.000Z')
    await runtime.settle()
    const subjects = await mailsTo('justice.contact@tuyenquang.example')
    expect(subjects.filter((subject) => subject.includes('Xác nhận đầu mối'))).toHaveLength(1)
    const path = '/api/agencies/justice'
    const { rev, confirmContactsBy } = await act(runtime, 'GET', path, 'justice.contact')
    expect(confirmContactsBy).toBe('2017-07-10T10:00:00.000Z')
    const confirmed = await act(runtime, 'PUT', path, 'justice.contact', { rev, confirmContacts: true })
    expect(confirmed).toMatchObject({ contactsConfirmedAt: '2017-07-03T01:30:00.000Z' })
    expect(confirmed.confirmContactsBy).toBeUndefined()
    const stored = (await storedItems(runtime)).find(({ pk, sk }) => pk === 'agency#justice' && sk === 'state')
    expect(stored?.due).toBe('2017-10-02T01:00:00.000Z')
  })
})

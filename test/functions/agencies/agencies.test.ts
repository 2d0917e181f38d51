import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const handlers: Record<'show' | 'change' | 'goLive', unknown> = { show: undefined, change: undefined, goLive: undefined }

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 09:00')) })
  handlers.show = (await import('../../../functions/agencies/show-agency.ts')).handler
  handlers.change = (await import('../../../functions/agencies/change-agency.ts')).handler
  handlers.goLive = (await import('../../../functions/programme/record-go-live.ts')).handler
  return () => vi.useRealTimers()
})

const show = (id: string, post: string) => asPost(handlers.show, post, { id })
const change = (id: string, post: string, body: object) => asPost(handlers.change, post, { id, body })

const holders = [{ sub: 'b', from: '2017-06-01' }]

describe('GET /api/agencies/{id}', () => {
  it('shows the programme’s posts before anything was entered, and who holds them to the agency itself only', async () => {
    const own = await show('health', 'health.contact')
    expect(own).toMatchObject({ status: 200, answer: { id: 'health', rev: 0 } })
    expect(JSON.stringify(own.answer)).toContain('person-of:health.director')
    const others = await show('health', 'culture.contact')
    expect(others.status).toBe(200)
    expect(JSON.stringify(others.answer)).toContain('health.director@tuyenquang.example')
    expect(JSON.stringify(others.answer)).not.toContain('person-of:')
  })

  it('has a code and a name for each of its roles, as its history names them', async () => {
    const { answer } = await show('health', 'culture.contact')
    expect(answer).toMatchObject({ status: 'active', names: { 'division-head': { en: 'Head of the division in charge' } } })
    expect(answer.code).toMatch(/^[A-Z]{2}-/)
  })

  it.each(['nowhere', 'molisa'])('has no agency %s', async (id) => {
    expect((await show(id, 'dolisa.director')).status).toBe(404)
  })
})

describe('PUT /api/agencies/{id}', () => {
  it('enters a holder for the agency’s contact, against the version that was seen', async () => {
    const first = await change('culture', 'culture.contact', { rev: 0, roles: { director: { holders } } })
    expect(first).toMatchObject({ status: 200, answer: { rev: 1 } })
    expect((await change('culture', 'culture.contact', { rev: 0, confirmContacts: true })).status).toBe(409)
    expect((await change('culture', 'culture.contact', { rev: 1, confirmContacts: true })).status).toBe(200)
  })

  it('is refused to other agencies', async () => {
    expect((await change('health', 'culture.contact', { rev: 0, roles: { director: { holders } } })).status).toBe(403)
  })

  it.each([
    [{ roles: {} }],
    [{ rev: 0 }],
    [{ rev: 0, confirmContacts: true, approve: true }],
    [{ rev: 0, roles: { director: { phone: '1' } } }],
    [{ rev: 0, roles: { director: { address: 'not an address' } } }],
    [{ rev: 0, roles: { director: { holders: [{ sub: '', from: '2017-06-01' }] } } }],
    [{ rev: 0, roles: { director: { holders: [{ sub: 'a', from: '2017-06-31' }] } } }],
  ])('refuses %j with what to mend', async (body) => {
    expect((await change('justice', 'justice.contact', body)).status).toBe(422)
  })

  it('lets who opens seals change by a second person only', async () => {
    const roles = { 'tip-desk': { holders } }
    const proposed = await change('dolisa', 'dolisa.administrator', { rev: 0, roles })
    expect(proposed).toMatchObject({ status: 200, answer: { sealChange: { approver: 'dolisa.deputy-director' } } })
    expect(proposed.answer.mayDo).toEqual(['change', 'confirm-contacts', 'drop'])
    expect((await show('dolisa', 'dolisa.deputy-director')).answer.mayDo).toEqual(['approve', 'drop'])
    expect((await change('dolisa', 'dolisa.administrator', { rev: 1, approve: true })).status).toBe(403)
    const approved = await change('dolisa', 'dolisa.deputy-director', { rev: 1, approve: true })
    expect(approved).toMatchObject({ status: 200 })
    expect(approved.answer.sealChange).toBeUndefined()
  })
})

describe('a change of who may open seals elsewhere', () => {
  it('shows the one who decides about it what it says, and nobody else', async () => {
    const away = { absences: [{ from: '2017-06-01', until: '2017-06-09', substitute: 'inspectorate.deputy-chief' }] }
    const proposed = await change('inspectorate', 'inspectorate.chief', { rev: 0, roles: { contact: away } })
    expect(proposed).toMatchObject({ status: 200, answer: { sealChange: { by: 'inspectorate.chief' } } })
    const shown = async (post: string) => (await show('inspectorate', post)).answer
    expect(await shown('dolisa.deputy-director')).toMatchObject({
      sealChange: { roles: { contact: away } },
      mayDo: ['approve', 'drop'],
    })
    expect(await shown('health.contact')).toMatchObject({ sealChange: { roles: ['contact'] }, mayDo: [] })
  })

  it('can be turned down by him, and then nothing waits', async () => {
    const dropped = await change('inspectorate', 'dolisa.deputy-director', { rev: 1, drop: true })
    expect(dropped.status).toBe(200)
    expect(dropped.answer.sealChange).toBeUndefined()
    expect((await change('inspectorate', 'dolisa.deputy-director', { rev: 2, drop: true })).status).toBe(409)
  })
})

describe('POST /api/programme/go-live', () => {
  it('is the administrator’s, and holds once and for all', async () => {
    expect((await asPost(handlers.goLive, 'dolisa.director', { body: {} })).status).toBe(403)
    const live = await asPost(handlers.goLive, 'dolisa.administrator', { body: {} })
    expect(live).toMatchObject({ status: 200, answer: { status: 'live', liveAt: at('2017-05-29 09:00') } })
    vi.setSystemTime(Date.parse(at('2017-05-30 09:00')))
    expect((await asPost(handlers.goLive, 'dolisa.administrator', { body: {} })).answer).toEqual(live.answer)
  })
})

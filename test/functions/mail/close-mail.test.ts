import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Recorded } from '../../../events/define-event.ts'
import type { Fact } from '../../../events/index.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, contextAt, notices } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const importAll = async () => ({
  ...(await import('../../../shared/mail/gather.ts')),
  ...(await import('../../../shared/store/commit.ts')),
  ...(await import('../../../shared/store/history.ts')),
  ...(await import('../../../shared/audit/audit-work.ts')),
  ...(await import('../../../shared/domain/mail.ts')),
})

const [keeper, reason] = ['dolisa.director', 'Đã báo bằng điện thoại và văn bản giấy.']
const to = { address: 'health.contact@tuyenquang.example', post: 'health.contact' }
const handlers: { close?: unknown; history?: unknown; overview?: unknown } = {}

/** A mail to a post of Monday morning that SES took, and what became of it then. */
const astray = async (post: string, fate: 'stranded' | 'unconfirmed'): Promise<string> => {
  const { gather, commit, mail } = await importAll()
  await gather(notices(1, { post }), contextAt('2017-05-29 08:01'))
  const id = `${post}~2017-05-29T08-15~1`
  const then = contextAt('2017-05-29 08:15')
  await commit(mail, id, { type: 'wake' }, then)
  await commit(mail, id, { type: 'begin', attempt: 1, to }, then)
  await commit(mail, id, { type: 'mark-sent', attempt: 1 }, then)
  if (fate === 'unconfirmed') await commit(mail, id, { type: 'wake' }, contextAt('2017-05-30 08:15'))
  else {
    await commit(mail, id, { type: 'record-outcome', attempt: 1, outcome: 'bounce' }, then)
    await commit(mail, id, { type: 'strand', notices: 1 }, then)
  }
  return id
}

const found = async (id: string): Promise<string[]> => {
  const { auditWork } = await importAll()
  const findings = await auditWork(contextAt('2017-05-31 06:00'))
  return findings.flatMap(({ what, item }) => (item === `mail#${id}` ? [what] : []))
}

const close = (post: string, id: string, body: object = { reason }) => asPost(handlers.close, post, { params: { id }, body })

beforeAll(async () => {
  process.env.NOTICES_QUEUE_URL = 'https://queue.example.org/notices'
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-31 09:00')) })
  handlers.close = (await import('../../../functions/mail/close-mail.ts')).handler
  handlers.history = (await import('../../../functions/history/show-history.ts')).handler
  handlers.overview = (await import('../../../functions/work/show-overview.ts')).handler
  return () => vi.useRealTimers()
})

describe('a mail that went astray', () => {
  it.each([
    ['health.contact', 'stranded'],
    ['culture.contact', 'unconfirmed'],
  ] as const)(
    'to %s is a finding of the auditor and on the overview while it is %s, until a keeper closes it',
    async (post, fate) => {
      const id = await astray(post, fate)
      expect(await found(id)).toEqual([fate])
      expect((await asPost(handlers.overview, keeper)).answer[fate]).toMatchObject([{ id, post }])
      expect(await close(keeper, id)).toMatchObject({ status: 200, answer: { id, status: 'closed' } })
      expect(await found(id)).toEqual([])
      expect((await asPost(handlers.overview, keeper)).answer).toMatchObject({ [fate]: [], mails: { [fate]: 0 } })
      expect(await close(keeper, id)).toMatchObject({ status: 409 })
    },
  )

  it('has in its history who closed it, and why', async () => {
    const { load, mail, putHistory } = await importAll()
    const id = 'health.contact~2017-05-29T08-15~1'
    for (const [n, event] of ((await load(mail, id))?.events ?? []).entries()) await putHistory(event as Recorded<Fact>, n)
    const { answer } = await asPost(handlers.history, keeper, { params: { kind: 'mail', id } })
    expect(answer.events).toMatchObject([{ type: 'mail.closed', by: keeper }])
    expect(Object.values(answer.texts as object)).toEqual([{ reason }])
  })

  it('is closed by those alone who keep the overview, with a reason that names nobody’s number', async () => {
    const id = await astray('justice.contact', 'stranded')
    for (const post of ['justice.contact', 'dolisa.administrator', 'ppc.vice-chair'])
      expect(await close(post, id)).toMatchObject({ status: 404 })
    expect(await close(keeper, id, { reason: 'Gọi 0912 345 678.' })).toMatchObject({ status: 422 })
    expect(await close(keeper, id, {})).toMatchObject({ status: 422 })
    expect(await found(id)).toEqual(['stranded'])
  })

  it('that did not go astray cannot be closed, nor looked up', async () => {
    const { gather } = await importAll()
    await gather(notices(1, { post: 'finance.contact' }), contextAt('2017-05-29 08:01'))
    const id = 'finance.contact~2017-05-29T08-15~1'
    expect(await close(keeper, id)).toMatchObject({ status: 404 })
    expect(await asPost(handlers.history, keeper, { params: { kind: 'mail', id } })).toMatchObject({ status: 404 })
  })
})

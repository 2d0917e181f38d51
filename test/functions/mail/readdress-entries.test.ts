import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { anEvent, at, contextAt, notices } from '../../support/mails.ts'
import { deliverBatch } from '../../support/sqs-batch.ts'
import { useTable } from '../../support/table.ts'

useCompiledProgramme()
useTable()

const shell = async () => ({
  ...(await import('../../../shared/mail/gather.ts')),
  ...(await import('../../../shared/store/commit.ts')),
  ...(await import('../../../shared/store/open-work.ts')),
  ...(await import('../../../shared/domain/mail.ts')),
  ...(await import('../../../shared/domain/agency.ts')),
})

const id = 'health.contact~2017-05-29T08-15~1'
const tags = { mail: [Buffer.from(id).toString('base64url')], attempt: ['1'] }

const returned = anEvent(
  { type: 'mail.returned', data: { reason: 'bounced', post: 'health.contact' } },
  { kind: 'mail', subject: id },
)

const readdress = async () => deliverBatch((await import('../../../functions/mail/readdress-entries.ts')).handler, [returned])
const sesSays = async (body: unknown) =>
  deliverBatch((await import('../../../functions/mail/record-delivery.ts')).handler, [body])

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 08:20')) })
  const { gather, commit, mail } = await shell()
  await gather(notices(3), contextAt('2017-05-29 08:01'))
  await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 08:15'))
  const to = { address: 'health.contact@tuyenquang.example', post: 'health.contact' }
  await commit(mail, id, { type: 'begin', attempt: 1, to }, contextAt('2017-05-29 08:15'))
  return () => vi.useRealTimers()
})

describe('a mail that bounces', () => {
  it('is returned by the event of SES, which may come before the sending was marked', async () => {
    expect(await sesSays({ eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { tags } })).toEqual([])
    const { load, mail } = await shell()
    expect((await load(mail, id))?.state).toMatchObject({ status: 'returned', reason: 'bounced' })
  })

  it('goes to the next post up, once, and the address shows as unreachable', async () => {
    for (let n = 0; n < 3; n += 1) expect(await readdress()).toEqual([])
    const { load, mail, agency, itemsOfPeriod } = await shell()
    const next = await load(mail, 'health.division-head~2017-05-29T10-15~1')
    expect(next?.state.entries.map(({ via }) => via)).toEqual([['health.contact'], ['health.contact'], ['health.contact']])
    expect((await load(agency, 'health'))?.state.roles.contact?.unreachable).toMatchObject({ reason: 'bounced' })
    expect((await itemsOfPeriod('agency#unreachable', 10)).items).toMatchObject([{ kind: 'agency', id: 'health' }])
  })
})

describe('an event of SES', () => {
  it('about a mail that is not known is delivered again', async () => {
    const unknown = { mail: [Buffer.from('nobody.contact~x~1').toString('base64url')], attempt: ['1'] }
    expect(await sesSays({ eventType: 'Send', mail: { tags: unknown } })).toEqual([0])
  })

  it('that changes nothing is done with', async () => {
    expect(await sesSays({ eventType: 'DeliveryDelay', mail: { tags } })).toEqual([])
  })
})

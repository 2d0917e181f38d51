import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { aLoggedTipOff, anEvent, aRung, at } from '../../support/mails.ts'
import { deliverBatch } from '../../support/sqs-batch.ts'
import { useTable } from '../../support/table.ts'

useCompiledProgramme()
useTable()

let handler: unknown

const loadMail = async (id: string) => {
  const { load } = await import('../../../shared/store/commit.ts')
  const { mail } = await import('../../../shared/domain/mail.ts')
  return load(mail, id)
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 08:01')) })
  handler = (await import('../../../functions/mail/gather-notices.ts')).handler
  return () => vi.useRealTimers()
})

describe('gather-notices', () => {
  it('writes one mail a post for a batch, and none again for its repeat', async () => {
    const batch = Array.from({ length: 10 }, (_, n) =>
      aRung({ to: ['health.contact', 'dolisa.director'] }, { subject: `report-${n}` }),
    )
    expect(await deliverBatch(handler, batch)).toEqual([])
    expect(await deliverBatch(handler, batch)).toEqual([])
    for (const post of ['health.contact', 'dolisa.director']) {
      const stored = await loadMail(`${post}~2017-05-29T08-15~1`)
      expect(stored?.state.entries).toHaveLength(10)
      expect(stored?.seq).toBe(1)
    }
  })

  it('hands back what it cannot read and works on the good beside it', async () => {
    const batch = [
      'no json',
      aRung({ to: ['culture.contact'] }),
      anEvent({ type: 'mail.sent', data: { attempt: 1 } }),
      { ...aRung(), data: {} },
    ]
    expect(await deliverBatch(handler, batch)).toEqual([0, 2, 3])
    expect((await loadMail('culture.contact~2017-05-29T08-15~1'))?.state.entries).toHaveLength(1)
  })

  it('claims an urgent mail at once, in a slot of its own', async () => {
    expect(await deliverBatch(handler, [aLoggedTipOff({ route: 'urgent', signs: ['child'], tell: ['police.duty'] })])).toEqual([])
    const stored = await loadMail('police.duty~urgent-2017-05-29T01-00~1')
    expect(stored?.state.status).toBe('claimed')
    expect(stored?.events.map(({ type }) => type)).toEqual(['mail.opened', 'mail.due'])
  })
})

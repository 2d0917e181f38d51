import { beforeAll, describe, expect, it } from 'vitest'
import { TooMany } from '../../shared/domain/domain-error.ts'
import { searchProof } from '../../web/citizen/enhance/search-proof.ts'
import { context } from '../support/contexts.ts'
import { useTable } from '../support/table.ts'
import { aConflict, aLog, anUrgent, aTipOff } from '../support/tip-offs.ts'

const now = context()
const twoMinutesLater = context({ now: '2017-05-29 09:02' })
const { workBits, withoutWork } = now.programme.intake
const ordinary = aTipOff()

const nonce = (n: number): string => `motMaRiengChoBieuMau${String(n).padStart(2, '0')}`

describe('letting a tip-off from the public in', () => {
  useTable()
  let admit: typeof import('../../shared/intake/admit.ts')['admit']
  beforeAll(async () => {
    admit = (await import('../../shared/intake/admit.ts')).admit
  })

  it('without a proof of work lasts for an allowance, and then says from when there is one again', async () => {
    for (let n = 0; n < withoutWork.most; n += 1) await admit({ nonce: nonce(n) }, ordinary, now)
    await expect(admit({ nonce: nonce(99) }, ordinary, now)).rejects.toMatchObject({
      kind: 'too-many',
      again: twoMinutesLater.now,
    })
    await admit({ nonce: nonce(99) }, ordinary, twoMinutesLater)
    await expect(admit({ nonce: nonce(98) }, ordinary, twoMinutesLater)).rejects.toThrow(TooMany)
  })

  it('of one route leaves the others open', async () => {
    await admit({ nonce: nonce(1) }, anUrgent(), now)
    await admit({ nonce: nonce(1) }, aConflict(), now)
  })

  it('with a proof of work for its own nonce is not limited', async () => {
    const work = searchProof({ nonce: nonce(7), bits: workBits })
    await admit({ nonce: nonce(7), work }, ordinary, now)
    for (const other of [
      { nonce: nonce(8), work },
      { nonce: nonce(7), work: 'no number' },
      { nonce: nonce(7), work: '' },
    ])
      await expect(admit(other, ordinary, now)).rejects.toThrow(TooMany)
  })

  it('takes one that is there already, which is only shown again', async () => {
    const { commit } = await import('../../shared/store/commit.ts')
    const { tipOff } = await import('../../shared/domain/tip-off.ts')
    const { state } = await commit(tipOff, 'sent-before', aLog({ id: 'sent-before' }), now)
    await admit({ nonce: nonce(9) }, state, now)
  })

  it('grants no more than the allowance to many at once', async () => {
    const { takeOf } = await import('../../shared/store/allowances.ts')
    const allowance = { most: 3, minutes: 60 }
    const answers = await Promise.all(Array.from({ length: 12 }, () => takeOf('a-crowd', allowance, now.now)))
    expect(answers.filter((again) => again === undefined).length).toBeLessThanOrEqual(3)
    expect(answers.filter((again) => again === undefined).length).toBeGreaterThan(0)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Recorded } from '../../events/define-event.ts'
import { useTable } from '../support/table.ts'

const importHistory = () => import('../../shared/store/history.ts')

const dayOf = (seq: number): string => `2017-05-${String(seq).padStart(2, '0')}T01:00:00.000Z`

const event = (seq: number): Recorded => ({
  id: `inspection#long#${seq}-0`,
  type: 'inspection.acknowledged',
  kind: 'inspection',
  subject: 'long',
  code: 'KT-1',
  seq,
  at: dayOf(seq),
  by: 'clock',
  data: {},
})

describe('the history of an item', () => {
  useTable()
  beforeAll(async () => {
    const { putHistory } = await importHistory()
    for (let seq = 1; seq <= 30; seq += 1) await putHistory(event(seq), 0)
  })

  it('is read from a moment on, that moment included, oldest first', async () => {
    const { readHistorySince } = await importHistory()
    expect((await readHistorySince('inspection', 'long', dayOf(28))).map(({ seq }) => seq)).toEqual([28, 29, 30])
  })

  it('is read whole when all of it is that young, over as many pages as it takes', async () => {
    const { readHistory, readHistorySince } = await importHistory()
    expect(await readHistorySince('inspection', 'long', dayOf(1))).toEqual(await readHistory('inspection', 'long'))
    expect(await readHistory('inspection', 'long')).toHaveLength(30)
  })

  it('is empty for an item to which nothing has happened since', async () => {
    const { readHistorySince } = await importHistory()
    expect(await readHistorySince('inspection', 'long', '2017-06-01T00:00:00.000Z')).toEqual([])
    expect(await readHistorySince('inspection', 'nobody', dayOf(1))).toEqual([])
  })
})

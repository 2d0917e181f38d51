import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { contextAt } from '../../support/deadlines.ts'
import { at } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { aLog } from '../../support/tip-offs.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const handlers: { find?: unknown } = {}
const codes: Record<'open' | 'conflict', string> = { open: '', conflict: '' }

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 09:00')) })
  handlers.find = (await import('../../../functions/work/find-items.ts')).handler
  const { commit } = await import('../../../shared/store/commit.ts')
  const { tipOff } = await import('../../../shared/domain/tip-off.ts')
  const log = async (id: string, more: object) =>
    (await commit(tipOff, id, aLog({ id, ...more }), contextAt('2017-05-29 09:00', 'citizen'))).state.code
  codes.open = await log('tip-1', {})
  codes.conflict = await log('tip-2', { conflict: 'police' })
  return () => vi.useRealTimers()
})

const find = (code: string, post: string) => asPost(handlers.find, post, { params: { code } })

describe('GET /api/items/{code}', () => {
  it('leads to the item, however the code was written down', async () => {
    const found = { items: [{ kind: 'tip-off', id: 'tip-1', code: codes.open, status: 'logged' }] }
    for (const said of [codes.open, codes.open.toLowerCase(), codes.open.replace('-', ' '), codes.open.replaceAll('0', 'o')])
      expect(await find(said, 'dolisa.tip-desk')).toEqual({ status: 200, answer: found })
  })

  it('tells nobody of an item that is not his: it is as if there were none', async () => {
    const hidden = await find(codes.conflict, 'dolisa.tip-desk')
    const unknown = await find('TB-000000', 'dolisa.tip-desk')
    expect(hidden).toEqual(unknown)
    expect(hidden.status).toBe(404)
    expect((await find(codes.conflict, 'inspectorate.contact')).status).toBe(200)
  })

  it.each(['', 'hello', 'TH-123456', 'TB-12345U', 'TB-1234567', '../x'])('knows no item %j', async (code) => {
    expect((await find(code, 'dolisa.tip-desk')).status).toBe(404)
  })
})

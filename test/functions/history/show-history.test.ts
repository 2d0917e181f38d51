import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const handlers: { history?: unknown } = {}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 09:00')) })
  handlers.history = (await import('../../../functions/history/show-history.ts')).handler
  return () => vi.useRealTimers()
})

const history = (kind: string, id: string) => asPost(handlers.history, 'health.contact', { params: { kind, id } })

describe('the history of what is there by the programme alone', () => {
  it.each([
    ['agency', 'culture'],
    ['calendar', 'tuyen-quang-2016-2020'],
    ['programme', 'tuyen-quang-2016-2020'],
  ])('of kind %s is empty before anything has happened', async (kind, id) => {
    expect(await history(kind, id)).toMatchObject({ status: 200, answer: { events: [] } })
  })

  it.each([
    ['agency', 'nowhere'],
    ['agency', 'molisa'],
    ['calendar', 'culture'],
    ['deadline', 'tuyen-quang-2016-2020'],
  ])('is no history of a %s «%s» that there is not', async (kind, id) => {
    expect(await history(kind, id)).toMatchObject({ status: 404 })
  })
})

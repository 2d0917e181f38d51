import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act } from '../../local/story/cast.ts'
import { aRuntime } from '../support/runtime.ts'
import { eventsIn, queuesLeft, storedItems } from '../support/stored.ts'

interface Preview {
  readonly open: readonly { readonly id: string; readonly alarm: { readonly from: string; readonly to: string } }[]
}

describe('a day off that nobody foresaw', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 1 } })
  })
  afterAll(() => runtime.stop())

  it('moves the next alarms of what is open exactly as its preview said, and is in the history', async () => {
    const administrator = 'dolisa.administrator'
    const asked = { title: 'Báo cáo nhanh', agency: 'pc-ham-yen', due: '2017-06-20' }
    const { id } = await act(runtime, 'POST', '/api/deadlines', 'dolisa.contact', asked)
    await runtime.settle()
    const alarmOf = async () => (await storedItems(runtime)).find(({ pk, sk }) => pk === `deadline#${id}` && sk === 'state')?.due
    const before = (await alarmOf()) ?? ''
    // Vietnam is seven hours ahead.
    const date = new Date(Date.parse(before) + 7 * 3_600_000).toISOString().slice(0, 10)
    const entry = { holidays: [{ date, name: { vi: 'Nghỉ tránh bão' } }], workingSaturdays: [], confirmed: true }

    const { open } = (await act(runtime, 'POST', '/api/calendar/2017/preview', administrator, entry)) as unknown as Preview
    const move = open.find((item) => item.id === id)?.alarm
    expect(move).toMatchObject({ from: before })
    expect(await alarmOf()).toBe(before)

    await act(runtime, 'PUT', '/api/calendar/2017', administrator, { rev: 0, ...entry })
    await runtime.settle()
    expect(await alarmOf()).toBe(move?.to)
    expect(eventsIn(await storedItems(runtime)).filter(({ kind }) => kind === 'calendar')).toMatchObject([
      { type: 'calendar.changed', by: administrator, data: { changed: [date] } },
    ])
    expect(queuesLeft(runtime)).toEqual({})
  })
})

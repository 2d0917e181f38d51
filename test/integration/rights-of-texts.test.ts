import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { aModel } from '../simulation/model/a-model.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { askAs } from '../support/rights-walk.ts'

const [desk, second, watch, leader] = ['dolisa.tip-desk', 'dolisa.deputy-director', 'dolisa.director', 'team178-province.leader']
const why = {
  unfounded: 'Cơ sở đã đóng cửa từ năm trước.',
  inspect: 'Có dấu hiệu rõ ràng.',
  longer: 'Đoàn cần thêm thời gian.',
  measure: 'Đề nghị tăng cường tư vấn tại cơ sở.',
}

describe('what officials wrote', () => {
  let runtime: Runtime
  const ids = { unfounded: '', task: '' }
  const idAt = async (post: string) => String((await workOf(runtime, post))[0]?.id)
  const onTask = async (post: string, verb: string, body: object) => {
    const path = `/api/inspections/${ids.task}`
    await act(runtime, 'POST', `${path}/${verb}`, post, { ...body, rev: await revOf(runtime, path, post) })
  }
  const seen = async (post: string, path: string): Promise<string> => {
    const { status, body } = await askAs(runtime, post, 'GET', path)
    return `${status} ${JSON.stringify((body as { texts?: object }).texts ?? {})}`
  }

  beforeAll(async () => {
    runtime = await aModel()
    await sendTipOff(runtime, 31)
    const screening = { ...goodBodies['POST /api/tip-offs/{id}/screen'] }
    await act(runtime, 'POST', `/api/tip-offs/${await idAt(desk)}/screen`, desk, screening)
    await runtime.settle()
    ids.task = await idAt(leader)
    await onTask(leader, 'decide', { inspect: true, reason: why.inspect })
    await onTask(watch, 'extend', { until: '2017-06-30', reason: why.longer })
    await onTask(leader, 'record', { ...goodBodies['POST /api/inspections/{id}/record'], violations: { obstruction: 1 } })
    await onTask(leader, 'recommend', { to: 'health', text: why.measure })
    await sendTipOff(runtime, 32)
    ids.unfounded = await idAt(desk)
    const unfounded = { rev: 0, outcome: 'unfounded', reason: why.unfounded }
    await act(runtime, 'POST', `/api/tip-offs/${ids.unfounded}/screen`, desk, unfounded)
    await runtime.settle()
  })
  afterAll(() => runtime.stop())

  it('about a tip-off is read by those who may open its seal, the second post before it agrees, and by nobody who is only told', async () => {
    const path = `/api/tip-offs/${ids.unfounded}`
    expect(await idAt(second)).toBe(ids.unfounded)
    for (const post of [desk, second]) expect(await seen(post, path)).toContain(why.unfounded)
    await runtime.clock.advance('P10D')
    expect(await seen(watch, path)).toBe('200 {}')
    expect(await seen(watch, `/api/history/tip-off/${ids.unfounded}`)).toBe('200 {}')
  })

  it('about a task is read by its team and by the body that a measure is recommended to, which is to answer it', async () => {
    const path = `/api/inspections/${ids.task}`
    for (const post of [leader, watch, 'health.contact']) {
      expect(await seen(post, path)).toContain(why.measure)
      expect(await seen(post, path)).toContain(why.inspect)
      expect(await seen(post, `/api/history/inspection/${ids.task}`)).toContain(why.longer)
    }
    expect(await seen('culture.contact', path)).toBe('404 {}')
    expect(await seen('culture.contact', `/api/history/inspection/${ids.task}`)).toBe('404 {}')
  })
})

import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { refused } from '../support/refusals.ts'
import { aRuntime } from '../support/runtime.ts'

describe('an act at the wrong time', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 1 } })
  })
  afterAll(() => runtime.stop())

  it('is refused and writes nothing when it does not fit the state of an item, or was decided on an older version', async () => {
    await sendTipOff(runtime, 5)
    await sendTipOff(runtime, 6)
    const desk = 'dolisa.tip-desk'
    const [first, second] = await workOf(runtime, desk)
    const tipOff = `/api/tip-offs/${first?.id}`
    const accepted = `/api/tip-offs/${second?.id}`
    await act(runtime, 'POST', `${accepted}/screen`, desk, { ...goodBodies['POST /api/tip-offs/{id}/screen'] })
    await runtime.settle()
    const leader = 'team178-province.leader'
    const inspection = `/api/inspections/${(await workOf(runtime, leader))[0]?.id}`
    const asked = { title: 'Báo cáo nhanh', agency: 'pc-ham-yen', due: '2017-06-20' }
    const deadline = `/api/deadlines/${(await act(runtime, 'POST', '/api/deadlines', 'dolisa.contact', asked)).id}`
    const [owner, receiver] = ['pc-ham-yen.contact', 'dolisa.contact']
    await runtime.settle()
    const inForce: Record<string, number> = {
      [tipOff]: await revOf(runtime, tipOff, desk),
      [accepted]: await revOf(runtime, accepted, desk),
      [inspection]: await revOf(runtime, inspection, leader),
      [deadline]: await revOf(runtime, deadline, owner),
    }
    const acts: readonly (readonly [path: string, verb: string, by: string, fits: boolean])[] = [
      [tipOff, 'screen', desk, true],
      [tipOff, 'ask', desk, true],
      [tipOff, 'confirm', 'dolisa.deputy-director', false],
      [tipOff, 'acknowledge', desk, false],
      [tipOff, 'hand-over', desk, false],
      [accepted, 'screen', desk, false],
      [inspection, 'acknowledge', leader, true],
      [inspection, 'decide', leader, true],
      [inspection, 'record', leader, false],
      [inspection, 'settle', leader, false],
      [inspection, 'recommend', leader, true],
      [inspection, 'answer-recommendation', leader, false],
      [inspection, 'extend', 'dolisa.director', true],
      [inspection, 'reassign', 'dolisa.director', true],
      [inspection, 'cancel', 'dolisa.director', true],
      [deadline, 'submit', owner, true],
      [deadline, 'draft', owner, true],
      [deadline, 'explain', owner, true],
      [deadline, 'accept', receiver, false],
      [deadline, 'return', receiver, false],
      [deadline, 'extend', receiver, true],
      [deadline, 'waive', 'dolisa.director', true],
      [deadline, 'dispatch', owner, false],
    ]
    const bodyOf = (path: string, verb: string) => goodBodies[`POST ${path.replace(/[^/]+$/, '{id}')}/${verb}`]
    const call = (path: string, verb: string, by: string, rev: number) => () =>
      runtime.http('POST', `${path}/${verb}`, { post: by, headers: { 'keng-post': by }, body: { ...bodyOf(path, verb), rev } })
    await refused(runtime, [
      ...acts.map(([path, verb, by]) => [`an old version: ${path}/${verb}`, [409], call(path, verb, by, 99)] as const),
      ...acts
        .filter(([, , , fits]) => !fits)
        .map(
          ([path, verb, by]) => [`not now: ${path}/${verb}`, [409, 404, 422], call(path, verb, by, inForce[path] ?? 0)] as const,
        ),
    ])
  })
})

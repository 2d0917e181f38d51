import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, sendTipOff, workOf } from '../../local/story/cast.ts'
import { aModel } from '../simulation/model/a-model.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { askAs, verbsOf, walk } from '../support/rights-walk.ts'

const [desk, second, watch] = ['dolisa.tip-desk', 'dolisa.deputy-director', 'dolisa.director']
const [leader, deputy] = ['team178-province.leader', 'team178-province.deputy']

/** What each post may do to one item; a post that is not named may not even know of it. Written out by hand, not taken from the code. */
type May = Readonly<Record<string, string>>

const atDesk = 'read open screen ask acknowledge hand-over'
const ordinaryTipOff: May = { [desk]: atDesk, [second]: 'read open confirm' }
const conflictTipOff: May = { 'inspectorate.contact': atDesk, 'inspectorate.deputy-chief': 'read open confirm' }
const urgentTipOff: May = { 'police.duty': atDesk, 'police.duty-commander': 'read open confirm' }
const childTipOff: May = { ...urgentTipOff, 'pc-phan-thiet.chair': 'read' }
const task: May = {
  [leader]: 'read acknowledge decide record settle recommend answer-recommendation',
  [deputy]: 'read acknowledge record settle',
  [watch]: 'read extend reassign cancel',
}

/** Whoever receives reports of districts watches over them too. */
const lead = 'read parts sheet submit accept return extend waive dispatch'
const owner = 'read parts sheet submit draft explain dispatch'
const districtsReport: May = {
  ...{ 'dolisa.contact': lead, [watch]: lead, [second]: lead, 'dolisa.social-evils-head': lead },
  ...{ 'pc-ham-yen.contact': owner, 'pc-ham-yen.vice-chair': owner, 'pc-ham-yen.division-head': owner },
}

/** A district's training: its own officials lead it on, those of the lead agency who watch over it look. */
const districtsTraining: May = {
  ...{ 'dolisa.contact': 'read', [watch]: 'read', [second]: 'read', 'dolisa.social-evils-head': 'read' },
  ...{ 'pc-ham-yen.contact': 'read act', 'pc-ham-yen.vice-chair': 'read act', 'pc-ham-yen.division-head': 'read' },
}

describe('every post at every act on an item', () => {
  let runtime: Runtime
  const ids: Record<string, string> = {}
  const idAt = async (post: string, status: string) =>
    String((await workOf(runtime, post)).find((item) => item.status === status)?.id)

  beforeAll(async () => {
    runtime = await aModel()
    await sendTipOff(runtime, 21)
    const accepted = await idAt(desk, 'logged')
    const screening = { ...goodBodies['POST /api/tip-offs/{id}/screen'] }
    await act(runtime, 'POST', `/api/tip-offs/${accepted}/screen`, desk, screening)
    await runtime.settle()
    ids.task = await idAt(leader, 'open')
    await sendTipOff(runtime, 22)
    ids.ordinary = await idAt(desk, 'logged')
    await sendTipOff(runtime, 23, { conflict: 'police' })
    ids.conflict = await idAt('inspectorate.contact', 'notified')
    await sendTipOff(runtime, 24, { urgent: ['trafficking'] })
    ids.urgent = await idAt('police.duty', 'notified')
    await act(runtime, 'POST', `/api/tip-offs/${ids.urgent}/acknowledge`, 'police.duty', { rev: 0 })
    await sendTipOff(runtime, 25, { urgent: ['child'] })
    ids.child = await idAt('police.duty', 'notified')
    const asked = await act(runtime, 'POST', '/api/deadlines', watch, { ...goodBodies['POST /api/deadlines'] })
    ids.report = String(asked.id)
    const begun = await act(runtime, 'POST', '/api/dossiers', 'pc-ham-yen.contact', { ...goodBodies['POST /api/dossiers'] })
    ids.training = String(begun.id)
    await runtime.settle()
  })
  afterAll(() => runtime.stop())

  const sorted = (may: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(may).map(([post, acts]) => [post, [...acts].sort()]))
  const written = (may: May) => sorted(Object.fromEntries(Object.entries(may).map(([post, acts]) => [post, acts.split(' ')])))

  it.each([
    ['an ordinary tip-off to its desk and to the second post alone', '/api/tip-offs', 'ordinary', ordinaryTipOff],
    ['one about an official to the inspectorate alone', '/api/tip-offs', 'conflict', conflictTipOff],
    ['an urgent one to the police on duty alone', '/api/tip-offs', 'urgent', urgentTipOff],
    ['a child in danger to the chair of its commune too', '/api/tip-offs', 'child', childTipOff],
    ['a task to its team and to the director over it', '/api/inspections', 'task', task],
    ['a district’s report to the district and to the lead agency', '/api/deadlines', 'report', districtsReport],
    ['a district’s training to the district and to the lead agency', '/api/dossiers', 'training', districtsTraining],
  ])('shows %s, and each may do what is his', async (_, folder, item, may) => {
    expect(sorted(await walk(runtime, folder, String(ids[item])))).toEqual(written(may))
  })

  it('leaves no act out', async () => {
    const acts = [ordinaryTipOff, task, districtsReport, districtsTraining].map(
      (may) => new Set(Object.values(may).flatMap((it) => it.split(' '))),
    )
    for (const [index, folder] of ['/api/tip-offs', '/api/inspections', '/api/deadlines', '/api/dossiers'].entries())
      expect([...(acts[index] ?? [])].sort()).toEqual(['read', ...(await verbsOf(folder))].sort())
  })

  it('offers each post what it may do now, and nothing else', async () => {
    const offers = async (folder: string, id: string, post: string): Promise<unknown> =>
      ((await askAs(runtime, post, 'GET', `${folder}/${encodeURIComponent(id)}`)).body as { mayDo?: unknown }).mayDo
    expect(await offers('/api/tip-offs', String(ids.ordinary), desk)).toEqual(['open', 'screen', 'ask'])
    expect(await offers('/api/tip-offs', String(ids.ordinary), second)).toEqual(['open'])
    expect(await offers('/api/tip-offs', String(ids.child), 'pc-phan-thiet.chair')).toEqual([])
    expect(await offers('/api/inspections', String(ids.task), leader)).toEqual(['acknowledge', 'decide'])
    expect(await offers('/api/inspections', String(ids.task), watch)).toEqual(['extend', 'reassign', 'cancel'])
    expect(await offers('/api/dossiers', String(ids.training), 'pc-ham-yen.contact')).toEqual(['hold'])
    expect(await offers('/api/dossiers', String(ids.training), 'pc-ham-yen.vice-chair')).toEqual(['hold', 'cancel'])
    expect(await offers('/api/dossiers', String(ids.training), watch)).toEqual(['extend'])
    expect(await offers('/api/tip-offs', String(ids.conflict), watch)).toBeUndefined()
  })
})

import type { Runtime } from '../../../local/runtime.ts'
import { at } from '../../support/months-office.ts'
import { statesOf, storedItems } from '../../support/stored.ts'
import { decideOn, insist } from './insistence.ts'
import { live, monday, morning, type Play, posts, until, words } from './play.ts'

const { director, leader, owner } = posts
const chair = 'ppc.chair'
const document = { number: '12/KH-UBND', on: monday }

const dossierOf = async (runtime: Runtime, workflow: string): Promise<string> => {
  const [found] = statesOf(await storedItems(runtime), 'dossier').filter((state) => state.workflow === workflow)
  return `/api/dossiers/${encodeURIComponent(String(found?.id))}`
}

const lead = async (runtime: Runtime, workflow: string, post: string, act: object): Promise<void> =>
  decideOn(runtime, await dossierOf(runtime, workflow), 'act', post, act as Record<string, unknown>)

const advance = async (runtime: Runtime, day: string, time: string): Promise<void> =>
  void (await runtime.clock.advanceTo(at(day, time)))

const visits = [{ area: 'phan-thiet', premisesType: 'karaoke', on: '2017-07-03' }]

/** The night has passed in which the plan of the third quarter was opened. */
const planned = async (runtime: Runtime): Promise<void> => {
  await live(runtime, at('2017-05-29', '23:00'))
  await advance(runtime, '2017-05-30', '08:40')
}

/** Workflows of the plan from the act that begins them to their end. */
export const dossierPlays: readonly Play[] = [
  {
    name: 'a training that is begun by hand, put off, held and counted',
    before: morning,
    steps: [
      async (runtime) => {
        const body = { workflow: 'training', agency: 'pc-ham-yen', nonce: 'training'.padEnd(22, 'x') }
        await insist(runtime, 'POST', '/api/dossiers', owner, body)
      },
      (runtime) => lead(runtime, 'training', director, { act: 'extend', until: '2017-09-15', ...words }),
      async (runtime) => {
        await lead(runtime, 'training', owner, { act: 'hold', document })
        await lead(runtime, 'training', owner, { act: 'count', figures: { 'training-courses': 1, 'training-officers': 24 } })
      },
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'the plan of a quarter, agreed and approved',
    before: planned,
    steps: [
      async (runtime) => {
        await lead(runtime, 'quarter-plan', leader, { act: 'send-round', visits })
        await lead(runtime, 'quarter-plan', 'team178-ham-yen.leader', { act: 'agree' })
        await lead(runtime, 'quarter-plan', chair, { act: 'approve', document })
      },
      (runtime) => advance(runtime, '2017-05-30', '12:00'),
    ],
  },
  {
    name: 'a visit of a plan, on its day',
    before: async (runtime) => {
      await planned(runtime)
      await lead(runtime, 'quarter-plan', leader, { act: 'send-round', visits })
      await lead(runtime, 'quarter-plan', 'team178-ham-yen.leader', { act: 'agree' })
      await lead(runtime, 'quarter-plan', chair, { act: 'approve', document })
      await advance(runtime, '2017-07-03', '07:50')
    },
    steps: [(runtime) => advance(runtime, '2017-07-03', '12:00')],
  },
]

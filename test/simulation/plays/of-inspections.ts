import { decideOn, insist, pathOf } from './insistence.ts'
import { inspectionOpen, monday, type Play, posts, until, words } from './play.ts'

const { leader, director } = posts

/** Inspections from task to settlement, and what else may become of one. */
export const inspectionPlays: readonly Play[] = [
  {
    name: 'an inspection from its task to its end',
    before: inspectionOpen,
    steps: [
      async (runtime) => {
        const path = await pathOf(runtime, 'inspection', 'open')
        await decideOn(runtime, path, 'acknowledge', leader, {})
        await decideOn(runtime, path, 'decide', leader, { inspect: true, ...words })
      },
      async (runtime) => {
        const path = await pathOf(runtime, 'inspection', 'decided')
        const counts = { on: monday, members: 4, women: 1, violations: { 'public-order': 1 }, referredToSupport: 0 }
        await decideOn(runtime, path, 'record', leader, counts)
        await decideOn(runtime, path, 'recommend', leader, { to: 'health', text: words.reason })
      },
      (runtime) => until(runtime, '10:40'),
      async (runtime) => {
        const path = await pathOf(runtime, 'inspection', 'recorded')
        const { recommendations } = await insist(runtime, 'GET', path, leader)
        const [{ id } = { id: '' }] = recommendations as { id: string }[]
        const answer = { recommendation: id, text: words.reason }
        await decideOn(runtime, path, 'answer-recommendation', 'health.contact', answer)
        await decideOn(runtime, path, 'settle', leader, { group: 'public-order', how: 'decision' })
      },
      (runtime) => until(runtime, '13:30'),
    ],
  },
  {
    name: 'an inspection that is moved, given to another team and called off',
    before: inspectionOpen,
    steps: [
      async (runtime) => {
        const path = await pathOf(runtime, 'inspection', 'open')
        await decideOn(runtime, path, 'extend', director, { until: '2017-06-20', ...words })
        await decideOn(runtime, path, 'reassign', director, { team: 'team178-ham-yen', ...words })
      },
      async (runtime) => decideOn(runtime, await pathOf(runtime, 'inspection', 'open'), 'cancel', director, words),
      (runtime) => until(runtime, '12:00'),
    ],
  },
]

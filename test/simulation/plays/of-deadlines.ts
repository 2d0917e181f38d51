import { at } from '../../support/months-office.ts'
import { askFor, decideOn, fillIn, insist, pathOf, sendBack } from './insistence.ts'
import { live, monday, morning, type Play, posts, report, reportAsked, until, words } from './play.ts'

const { director, owner, reader } = posts

/** Reports from the night that plans them to their end. */
export const deadlinePlays: readonly Play[] = [
  {
    name: 'a report that is asked for, handed in, returned and accepted',
    before: morning,
    steps: [
      (runtime) => askFor(runtime, report),
      async (runtime) => {
        const path = await pathOf(runtime, 'deadline', 'open')
        await insist(runtime, 'GET', `${path}/parts`, owner)
        await sendBack(runtime, `${path}/sheet`, owner)
        await insist(runtime, 'POST', `${path}/draft`, owner, { figures: {}, texts: { answer: 'Đang rà soát.' } })
        await fillIn(runtime, path, owner)
        await decideOn(runtime, path, 'return', reader, words)
      },
      async (runtime) => {
        const path = await pathOf(runtime, 'deadline', 'returned')
        await fillIn(runtime, path, owner)
        await decideOn(runtime, path, 'accept', reader, {})
      },
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'a report that is explained, put off and waived',
    before: reportAsked,
    steps: [
      async (runtime) => {
        const path = await pathOf(runtime, 'deadline', 'open')
        await decideOn(runtime, path, 'explain', owner, { ...words, expected: '2017-06-25' })
        await decideOn(runtime, path, 'extend', reader, { ...words, until: '2017-06-25' })
      },
      async (runtime) => decideOn(runtime, await pathOf(runtime, 'deadline', 'open'), 'waive', reader, words),
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'a report to a ministry, which is sent on by hand',
    before: async (runtime) => {
      await morning(runtime)
      await askFor(runtime, { ...report, recipient: 'molisa' })
      await until(runtime, '08:40')
    },
    steps: [
      async (runtime) => {
        const path = await pathOf(runtime, 'deadline', 'open')
        await fillIn(runtime, path, owner)
        await decideOn(runtime, path, 'dispatch', owner, { number: '12/BC-UBND', date: monday })
      },
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'the first night, in which all that is due is planned',
    before: (runtime) => live(runtime, at('2017-06-03', '23:00')),
    steps: [async (runtime) => void (await runtime.clock.advanceTo(at('2017-06-04', '09:00')))],
  },
  {
    name: 'questions whether an escalation shall go out, one answered yes and one no, and the report of the half-year',
    before: async (runtime) => {
      await live(runtime, at('2017-05-20', '07:40'))
      await runtime.clock.advanceTo(at('2017-06-30', '07:50'))
    },
    steps: [
      async (runtime) => void (await runtime.clock.advanceTo(at('2017-06-30', '10:40'))),
      async (runtime) => {
        const asked = (agency: string) => `/api/escalations/deadline/v-closing-report~${agency}~2017-H1/e3`
        await insist(runtime, 'POST', `${asked('health')}/confirm`, director, {})
        await insist(runtime, 'POST', `${asked('pc-ham-yen')}/decline`, director, {})
      },
      async (runtime) => {
        await insist(runtime, 'GET', '/api/reports', reader)
        await insist(runtime, 'GET', '/api/reports/2017-H1', reader)
        await insist(runtime, 'POST', '/api/reports/2017-H1', reader, {})
        await insist(runtime, 'GET', '/api/reports/2017-H1/csv', reader)
        await insist(runtime, 'GET', '/api/reports/2017-H1/docx', reader)
      },
      async (runtime) => void (await runtime.clock.advanceTo(at('2017-06-30', '12:00'))),
    ],
  },
]

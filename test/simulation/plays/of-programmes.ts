import { at } from '../../support/months-office.ts'
import { statesOf, storedItems } from '../../support/stored.ts'
import { askFor, insist } from './insistence.ts'
import { inspectionOpen, monday, morning, type Play, posts, report, reportAsked, send, until, words } from './play.ts'

const { administrator, director } = posts
const agency = '/api/agencies/pc-ham-yen'
const feeds = '/api/calendar-feeds'
const year = '/api/calendar/2017'

const setAddress = (address: string) => ({ roles: { contact: { address } } })

/** Everybody to whom a district's notices go, one after the other. */
const chain = {
  'pc-ham-yen': ['contact', 'division-head', 'vice-chair'],
  dolisa: ['director', 'administrator'],
  ppc: ['vice-chair', 'office'],
}

/** What the administrator does, and what people look up. */
export const programmePlays: readonly Play[] = [
  {
    name: 'a mail that comes back, whose entries go to the next post up',
    // It comes back in the very minute of a slot; what follows from it a minute later goes with the next.
    later: /2017-05-29T(08|10)-15/g,
    before: async (runtime) => {
      await morning(runtime)
      await insist(runtime, 'PUT', agency, administrator, { rev: 0, ...setAddress('bounce@pc-ham-yen.example') })
      await runtime.settle()
    },
    steps: [
      (runtime) => askFor(runtime, report),
      (runtime) => until(runtime, '10:10'),
      (runtime) => until(runtime, '10:40'),
      async (runtime) => {
        const { rev } = await insist(runtime, 'GET', agency, administrator)
        await insist(runtime, 'PUT', agency, administrator, { rev, ...setAddress('contact@pc-ham-yen.example') })
      },
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'a mail of which nobody above could be told, and that somebody sees to by hand',
    before: async (runtime) => {
      await morning(runtime)
      for (const [id, roles] of Object.entries(chain)) {
        const entered = Object.fromEntries(roles.map((role) => [role, { address: `bounce@${role}.${id}.example` }]))
        await insist(runtime, 'PUT', `/api/agencies/${id}`, administrator, { rev: 0, roles: entered })
      }
      await askFor(runtime, report)
      await runtime.clock.advanceTo(at('2017-05-31', '17:00'))
    },
    steps: [
      async (runtime) => {
        const [mail] = statesOf(await storedItems(runtime), 'mail').filter(({ status }) => status === 'stranded')
        await insist(runtime, 'POST', `/api/mails/${encodeURIComponent(String(mail?.id))}/close`, director, words)
      },
      async (runtime) => void (await runtime.clock.advanceTo(at('2017-06-01', '06:30'))),
    ],
  },
  {
    name: 'a day off that is entered while work is open',
    before: reportAsked,
    steps: [
      async (runtime) => {
        const days = { holidays: [{ date: '2017-06-20', name: { vi: 'Nghỉ bù' } }], workingSaturdays: [], confirmed: true }
        await insist(runtime, 'POST', `${year}/preview`, administrator, days)
        const { rev } = await insist(runtime, 'GET', year, administrator)
        await insist(runtime, 'PUT', year, administrator, { rev, ...days })
      },
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'a calendar address that is asked for, followed and revoked',
    before: reportAsked,
    steps: [
      async (runtime) => {
        const { path } = await insist(runtime, 'POST', feeds, posts.owner, {})
        await insist(runtime, 'GET', String(path))
      },
      async (runtime) => void (await insist(runtime, 'POST', `${feeds}/revoke`, posts.owner, {})),
    ],
  },
  {
    name: 'a go-live while work is open',
    before: async (runtime) => {
      await runtime.reset(at(monday, '07:40'))
      await askFor(runtime, report)
      await send(runtime, 12, 'first')
    },
    steps: [
      async (runtime) => void (await insist(runtime, 'POST', '/api/programme/go-live', administrator, {})),
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'what people look up',
    before: inspectionOpen,
    steps: [
      async (runtime) => {
        await insist(runtime, 'GET', '/api/programme')
        await insist(runtime, 'GET', '/api/sign-in')
        const { items } = await insist(runtime, 'GET', `/api/work?post=${posts.leader}`, posts.leader)
        const [{ id, code } = { id: '', code: '' }] = items as { id: string; code: string }[]
        await insist(runtime, 'GET', `/api/items/${code}`, posts.leader)
        await insist(runtime, 'GET', `/api/history/inspection/${id}`, posts.leader)
        await insist(runtime, 'GET', '/api/me', director)
        await insist(runtime, 'GET', '/api/overview', director)
        await insist(runtime, 'GET', '/api/deadlines?period=2017-H1', director)
      },
    ],
  },
]

import { at } from '../../support/months-office.ts'
import { decideOn, insist, pathOf, sendForm } from './insistence.ts'
import { accept, inspectionOpen, live, monday, morning, type Play, posts, send, tipOff, until, words } from './play.ts'

const { desk, second, owner } = posts
const duty = 'police.duty'

const codeIn = (page: string): string => /<p class="code[^>]*>([^<]+)</.exec(page)?.[1] ?? ''

const ordinary = (): Play => {
  let receipt = ''
  return {
    name: 'an ordinary tip-off up to the mail of the team’s leader',
    before: morning,
    steps: [
      async (runtime) => {
        receipt = await send(runtime, 12, 'first')
      },
      (runtime) => until(runtime, '08:40'),
      async (runtime) => {
        const path = await pathOf(runtime, 'tip-off', 'logged')
        await insist(runtime, 'GET', `/api/work?post=${desk}`, desk)
        await insist(runtime, 'POST', `${path}/open`, desk, { purpose: 'screening' })
        await decideOn(runtime, path, 'ask', desk, { question: 'when' })
        const message = { receipt, text: 'Đêm qua lại có xe đến.', nonce: 'message'.padEnd(22, 'x') }
        await insist(runtime, 'POST', '/api/tip-offs/messages', undefined, message)
        await insist(runtime, 'POST', '/api/tip-offs/lookup', undefined, { receipt })
      },
      async (runtime) => decideOn(runtime, await pathOf(runtime, 'tip-off', 'logged'), 'screen', desk, accept),
      (runtime) => until(runtime, '13:00'),
    ],
  }
}

const throughPages = (): Play => {
  let receipt = ''
  return {
    name: 'what people send through the pages',
    before: morning,
    steps: [
      async (runtime) => {
        const { premises, category, account, nonce } = tipOff(12, 'form')
        await insist(runtime, 'GET', '/vi/form')
        const written = { at: 'check', conflict: 'none', ...premises, category, account, nonce }
        receipt = codeIn(await sendForm(runtime, '/vi/form', written))
      },
      async (runtime) => {
        await sendForm(runtime, '/vi/follow-up', { receipt })
        const message = { receipt, text: 'Đêm qua lại có xe đến.', nonce: 'message'.padEnd(22, 'x') }
        await sendForm(runtime, '/vi/message', message)
        const said = { nonce: 'complaint'.padEnd(22, 'x'), code: 'KT-7F3K2M', text: 'Đoàn kiểm tra đã quay phim khách.' }
        await sendForm(runtime, '/vi/complaint', said)
      },
      (runtime) => until(runtime, '12:00'),
    ],
  }
}

/** Tip-offs from intake to purge, by every way in. */
export const tipOffPlays: readonly Play[] = [
  ordinary(),
  throughPages(),
  {
    name: 'a second tip-off about premises under an open inspection',
    before: async (runtime) => {
      await inspectionOpen(runtime)
      await send(runtime, 12, 'second')
    },
    steps: [
      async (runtime) => decideOn(runtime, await pathOf(runtime, 'tip-off', 'logged'), 'screen', desk, accept),
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'tip-offs that came by phone and from a locality, one of them without ground',
    before: morning,
    steps: [
      async (runtime) => {
        await insist(runtime, 'POST', '/api/local-reports', owner, tipOff(31, 'local'))
        await insist(runtime, 'POST', '/api/tip-offs/by-staff', desk, { ...tipOff(32, 'phone'), channel: 'phone' })
      },
      async (runtime) => {
        const [item] = (await insist(runtime, 'GET', `/api/work?post=${desk}`, desk)).items as { id: string }[]
        const path = `/api/tip-offs/${item?.id}`
        await decideOn(runtime, path, 'screen', desk, { outcome: 'unfounded', ...words })
        await decideOn(runtime, path, 'confirm', second, { agree: false })
        await decideOn(runtime, path, 'screen', desk, { outcome: 'unfounded', ...words })
      },
      (runtime) => until(runtime, '08:50'),
      async (runtime) =>
        decideOn(runtime, await pathOf(runtime, 'tip-off', 'unfounded-proposed'), 'confirm', second, { agree: true }),
      (runtime) => until(runtime, '12:00'),
    ],
  },
  {
    name: 'an urgent tip-off whose first rung goes by before somebody has it in hand, and the daily audit',
    before: (runtime) => live(runtime, at(monday, '05:50')),
    steps: [
      async (runtime) => void (await send(runtime, 14, 'urgent', { urgent: ['child'] })),
      (runtime) => until(runtime, '06:35'),
      async (runtime) => {
        const path = await pathOf(runtime, 'tip-off', 'notified')
        await insist(runtime, 'POST', `${path}/acknowledge`, duty, {})
        await decideOn(runtime, path, 'hand-over', duty, { to: 'police', ...words })
      },
      (runtime) => until(runtime, '10:00'),
    ],
  },
  {
    name: 'the day on which the text of a closed tip-off goes',
    before: async (runtime) => {
      await morning(runtime)
      await send(runtime, 12, 'first')
      await decideOn(runtime, await pathOf(runtime, 'tip-off', 'logged'), 'screen', desk, { outcome: 'out-of-scope', ...words })
      await runtime.settle()
      await runtime.clock.advanceTo(at('2017-08-27', '06:30'))
    },
    steps: [async (runtime) => void (await runtime.clock.advanceTo(at('2017-08-27', '11:00')))],
  },
]

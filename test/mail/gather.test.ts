import { describe, expect, it } from 'vitest'
import type { MailState } from '../../shared/domain/mail-state.ts'
import { contextAt, notices } from '../support/mails.ts'
import { useTable } from '../support/table.ts'

useTable()

const context = contextAt('2017-05-29 08:01')

const shell = async () => ({
  ...(await import('../../shared/mail/gather.ts')),
  ...(await import('../../shared/store/commit.ts')),
  ...(await import('../../shared/domain/mail.ts')),
})

/** The mails of a slot, in order. */
const mailsOf = async (post: string): Promise<MailState[]> => {
  const { load, mail } = await shell()
  const states: MailState[] = []
  for (let n = 1; ; n += 1) {
    const stored = await load(mail, `${post}~2017-05-29T08-15~${n}`)
    if (!stored) return states
    states.push(stored.state)
  }
}

const keysOf = (mails: readonly MailState[]): string[] => mails.flatMap(({ entries }) => entries.map(({ key }) => key))

describe('gathering', () => {
  it('puts 1,000 notices to one post into five mails and loses none', async () => {
    const { gather } = await shell()
    const thousand = notices(1000, { post: 'culture.contact' })
    await gather(thousand, context)
    const mails = await mailsOf('culture.contact')
    expect(mails.map(({ entries }) => entries.length)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(keysOf(mails)).size).toBe(1000)
  })

  it('the same notices twice are the same as once', async () => {
    const { gather } = await shell()
    const many = notices(250, { post: 'justice.contact' })
    await gather(many, context)
    const before = await mailsOf('justice.contact')
    await gather(many.toReversed(), context)
    await gather(many.slice(100, 220), context)
    expect(await mailsOf('justice.contact')).toEqual(before)
  })

  it('six gatherers at once lose none and double none', async () => {
    const { gather } = await shell()
    const many = notices(480, { post: 'finance.contact' })
    const crowd = Array.from({ length: 6 }, (_, n) => many.slice(n * 80, n * 80 + 120))
    const again = async (part: typeof many): Promise<void> => gather(part, context).catch(() => again(part))
    await Promise.all(crowd.map(again))
    const keys = keysOf(await mailsOf('finance.contact'))
    expect(keys).toHaveLength(480)
    expect(new Set(keys).size).toBe(480)
  })

  it('what comes after its mail was closed goes into the next, once', async () => {
    const { gather, commit, mail } = await shell()
    const [first, late] = notices(2, { post: 'planning.contact' })
    if (!first || !late) throw new Error('There are two')
    await gather([first], context)
    await commit(mail, 'planning.contact~2017-05-29T08-15~1', { type: 'wake' }, contextAt('2017-05-29 08:15'))
    await gather([first, late], contextAt('2017-05-29 08:17'))
    await gather([late, first], contextAt('2017-05-29 08:18'))
    expect((await mailsOf('planning.contact')).map(({ entries }) => entries.length)).toEqual([1, 1])
  })

  it('can be asked whether a notice is in its mail', async () => {
    const { gather, mailOf } = await shell()
    const [told, untold] = notices(2, { post: 'education.contact' })
    if (!told || !untold) throw new Error('There are two')
    await gather([told], context)
    expect([(await mailOf(told, context))?.post, await mailOf(untold, context)]).toEqual(['education.contact', undefined])
  })
})

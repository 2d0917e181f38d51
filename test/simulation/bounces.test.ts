import { beforeAll, describe, expect, it } from 'vitest'
import type { MailEntry, MailState } from '../../shared/domain/mail-state.ts'
import { at } from '../support/months-office.ts'
import { smallProgramme, writeProgramme } from '../support/months-programme.ts'
import { statesOf, storedItems } from '../support/stored.ts'
import { aModel } from './model/a-model.ts'
import type { ModelRuntime } from './model/runtime.ts'
import { askFor } from './plays/insistence.ts'
import { live, report, send } from './plays/play.ts'

/** The same programme, in which no mail arrives: each post has an address that bounces. */
const unreachable = {
  ...smallProgramme,
  agencies: smallProgramme.agencies.map((agency) => ({
    ...agency,
    roles: agency.roles.map((role) => ({ ...role, address: `bounce@${role.role}.${agency.id}.example` })),
  })),
}

const end = at('2017-06-16', '18:00')

describe('a province whose every mailbox sends back what it gets', () => {
  let runtime: ModelRuntime
  let mails: readonly MailState[]
  beforeAll(async () => {
    runtime = await aModel({ environment: { KENG_PROGRAMME: writeProgramme(unreachable) } })
    await live(runtime, at('2017-05-29', '07:40'))
    await askFor(runtime, { ...report, due: '2017-06-02' })
    await send(runtime, 12, 'ordinary')
    await send(runtime, 14, 'urgent', { urgent: ['child'] })
    await send(runtime, 16, 'conflict', { conflict: 'police' })
    await runtime.clock.advanceTo(end)
    mails = statesOf(await storedItems(runtime), 'mail') as unknown as MailState[]
  })

  it('is written to once at each address, since none is tried again until somebody mends it', () => {
    const tried = Map.groupBy(runtime.sent(), ({ recipients }) => recipients.join())
    expect(tried.size).toBeGreaterThan(10)
    expect([...tried].filter(([, sent]) => sent.length > 1).map(([address, sent]) => `${address}: ${sent.length}`)).toEqual([])
  })

  it('hands each notice up past nobody twice, and lists it when nobody is left', () => {
    const entries: readonly MailEntry[] = mails.flatMap((mail) => mail.entries)
    for (const { via = [] } of entries) expect(new Set(via).size).toBe(via.length)
    expect(mails.filter(({ status }) => status === 'stranded').length).toBeGreaterThan(0)
    const isOver = (mail: MailState): boolean =>
      ['returned', 'stranded', 'unsent'].includes(mail.status) || (mail.status === 'gathering' && mail.closesAt > end)
    expect(mails.filter((mail) => !isOver(mail)).map(({ id, status }) => `${id} ${status}`)).toEqual([])
  })
})

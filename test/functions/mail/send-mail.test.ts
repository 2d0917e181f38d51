import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { mockClient } from 'aws-sdk-client-mock'
import { simpleParser } from 'mailparser'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgencyCommand } from '../../../shared/domain/agency-command.ts'
import type { Attempt } from '../../../shared/domain/mail-state.ts'
import type { Notice } from '../../../shared/domain/notices.ts'
import { noticesOf } from '../../../shared/domain/notices.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { submissionFor } from '../../support/deadlines.ts'
import { anEvent, aRung, at, contextAt, notices, pack } from '../../support/mails.ts'
import { deliverBatch } from '../../support/sqs-batch.ts'
import { useTable } from '../../support/table.ts'

useCompiledProgramme()
useTable()

const ses = mockClient(SESClient)

const shell = async () => ({
  ...(await import('../../../shared/mail/gather.ts')),
  ...(await import('../../../shared/store/commit.ts')),
  ...(await import('../../../shared/domain/mail.ts')),
  ...(await import('../../../shared/domain/agency.ts')),
  ...(await import('../../../shared/domain/deadline.ts')),
  ...(await import('../../../shared/domain/programme-state.ts')),
  ...(await import('../../../functions/mail/send-mail.ts')),
  ...(await import('../../../functions/mail/record-delivery.ts')),
})

const clockShows = (local: string) => vi.setSystemTime(Date.parse(at(local)))

beforeAll(() => {
  Object.assign(process.env, {
    MAIL_FROM: 'keng@keng.example.vn',
    MAIL_CONFIGURATION_SET: 'keng',
    CONSOLE_URL: 'https://keng.example.vn',
  })
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

beforeEach(() => {
  clockShows('2017-05-29 08:15')
  ses.reset()
  ses.on(SendRawEmailCommand).resolves({ MessageId: '0102' })
})

/** Gathers a notice to a post and wakes its mail when the slot closes; returns the mail's id. */
const closedMail = async (post: string): Promise<string> => {
  const { gather, commit, mail } = await shell()
  await gather(notices(1, { post }), contextAt('2017-05-29 08:01'))
  const id = `${post}~2017-05-29T08-15~1`
  await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 08:15'))
  return id
}

const due = (id: string, attempt: Attempt = 1) =>
  anEvent({ type: 'mail.due', data: { attempt, tag: 't' } }, { kind: 'mail', subject: id })

const send = async (id: string, attempt: Attempt = 1) =>
  deliverBatch((await import('../../../functions/mail/send-mail.ts')).handler, [due(id, attempt)])

const stateOf = async (id: string) => {
  const { load, mail } = await shell()
  return (await load(mail, id))?.state
}

const enter = async (id: string, command: AgencyCommand) => {
  const { commit, agency } = await shell()
  await commit(agency, id, { type: 'open', agency: id }, contextAt('2017-05-29 07:00'))
  await commit(agency, id, command, contextAt('2017-05-29 07:00'))
}

const calls = () => ses.commandCalls(SendRawEmailCommand).map(({ args: [{ input }] }) => input)

describe('send-mail in a rehearsal', () => {
  it('sends every mail to the rehearsal address and says for whom it was meant', async () => {
    const id = await closedMail('health.contact')
    expect(await send(id)).toEqual([])
    const [input] = calls()
    expect(input).toMatchObject({
      Source: 'keng@keng.example.vn',
      Destinations: ['rehearsal@tuyenquang.example'],
      ConfigurationSetName: 'keng',
      Tags: [
        { Name: 'mail', Value: Buffer.from(id).toString('base64url') },
        { Name: 'attempt', Value: '1' },
      ],
    })
    const parsed = await simpleParser(Buffer.from(input?.RawMessage?.Data ?? ''))
    expect(parsed.subject).toMatch(/^\[Diễn tập\] \[Nhắc việc\]/)
    expect(parsed.text).toContain('(health.contact)')
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempt: 1 })
  })
})

describe('send-mail once live', () => {
  beforeAll(async () => {
    clockShows('2017-05-29 07:00')
    const { commit, programmeState } = await shell()
    await commit(programmeState, pack.id, { type: 'go-live' }, contextAt('2017-05-29 07:00'))
  })

  it('asks SES once, however often its message is delivered', async () => {
    const id = await closedMail('culture.contact')
    for (let n = 0; n < 4; n += 1) expect(await send(id)).toEqual([])
    expect(calls().map(({ Destinations }) => Destinations)).toEqual([['culture.contact@tuyenquang.example']])
  })

  it('asks SES once when the same message is worked on twice at the same time', async () => {
    const id = await closedMail('justice.contact')
    await Promise.all([send(id), send(id), send(id)])
    expect(calls()).toHaveLength(1)
  })

  it('leaves an unknown outcome alone until SES speaks', async () => {
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error('socket hang up'), { name: 'TimeoutError' }))
    const id = await closedMail('finance.contact')
    await send(id)
    await send(id)
    expect(calls()).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject({ status: 'sending', attempt: 1 })
    const { handler } = await import('../../../functions/mail/record-delivery.ts')
    const tags = { mail: [Buffer.from(id).toString('base64url')], attempt: ['1'] }
    expect(await deliverBatch(handler, [{ eventType: 'Send', mail: { messageId: '0102', tags } }])).toEqual([])
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempt: 1 })
  })

  it('marks the one resend as a possible repeat', async () => {
    ses.on(SendRawEmailCommand).rejectsOnce(new Error('socket hang up'))
    const id = await closedMail('planning.contact')
    await send(id)
    const { commit, mail } = await shell()
    await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 09:15'))
    clockShows('2017-05-29 09:15')
    expect(await send(id, 2)).toEqual([])
    const parsed = await simpleParser(Buffer.from(calls()[1]?.RawMessage?.Data ?? ''))
    expect(parsed.text).toContain('You may have had this mail before')
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempt: 2 })
  })

  it.each(['Throttling', 'ThrottlingException'])('takes %s as not sent and lets the same attempt begin again', async (name) => {
    const throttle = Object.assign(new Error('Maximum sending rate exceeded.'), { name, $fault: 'client', $metadata: {} })
    ses.on(SendRawEmailCommand).rejectsOnce(throttle).resolves({ MessageId: '0103' })
    const id = await closedMail(name === 'Throttling' ? 'education.contact' : 'police.contact')
    expect(await send(id)).toEqual([])
    expect(await stateOf(id)).toMatchObject({ status: 'claimed', attempt: 1, refusals: 1 })
    const { commit, mail } = await shell()
    await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 08:17'))
    await send(id)
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempt: 1 })
    expect(calls()).toHaveLength(2)
  })

  it('returns the mail of a post that nobody holds, without asking SES', async () => {
    const persons: string[] = []
    await enter('infocom', {
      type: 'change',
      persons,
      roles: { contact: { holders: [{ sub: 'gone', from: '2016-01-01', until: '2017-05-28' }] } },
    })
    const id = await closedMail('infocom.contact')
    await send(id)
    expect(await stateOf(id)).toMatchObject({ status: 'returned', reason: 'no-holder' })
    expect(calls()).toHaveLength(0)
  })

  it('goes to the substitute while the holder is absent, and to the address in force today', async () => {
    const absences = [{ from: '2017-05-29', until: '2017-05-31', substitute: 'newspaper.director' }]
    await enter('newspaper', {
      type: 'change',
      persons: [],
      roles: { contact: { absences }, director: { address: 'desk@newspaper.example' } },
    })
    await send(await closedMail('newspaper.contact'))
    expect(calls().map(({ Destinations }) => Destinations)).toEqual([['desk@newspaper.example']])
  })
})

describe('send-mail, when matters were settled before it', () => {
  const subject = 'v-closing-report~health~2017-H1'
  const { windowFrom, windowUntil, due } = { windowFrom: '2016-12-11', windowUntil: '2017-06-10', due: '2017-05-29' }
  const openReport = async (owner: string): Promise<string> => {
    const { commit, deadline } = await shell()
    const id = subject.replace('health', owner)
    const command = {
      type: 'open',
      id,
      duty: 'v-closing-report',
      owner,
      period: '2017-H1',
      windowFrom,
      windowUntil,
      due,
    } as const
    await commit(deadline, id, command, contextAt('2017-05-29 07:30'))
    return id
  }
  const dueToday = (id: string, owner: string) =>
    noticesOf(
      aRung(
        {
          rung: 'r-0',
          act: 'due',
          to: [`${owner}.contact`],
          due: at('2017-05-29 23:59:59.999'),
          about: { owner, duty: 'v-closing-report' },
        },
        { subject: id },
      ),
    )
  const mailWith = async (post: string, all: readonly Notice[]): Promise<string> => {
    const { gather, commit, mail } = await shell()
    await gather(all, contextAt('2017-05-29 08:01'))
    const id = `${post}~2017-05-29T08-15~1`
    await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 08:15'))
    return id
  }
  const handIn = async (id: string, owner: string): Promise<void> => {
    const { commit, deadline } = await shell()
    const state = (await (await shell()).load(deadline, id))?.state
    if (!state) throw new Error('It is open')
    await commit(deadline, id, submissionFor(state), contextAt('2017-05-29 08:05', `${owner}.contact`))
  }

  it('leaves out what was handed in meanwhile, and says the rest', async () => {
    const id = await openReport('veterans')
    const other = notices(1, { post: 'veterans.contact' })
    const mailId = await mailWith('veterans.contact', [...dueToday(id, 'veterans'), ...other])
    await handIn(id, 'veterans')
    expect(await send(mailId)).toEqual([])
    const parsed = await simpleParser(Buffer.from(calls()[0]?.RawMessage?.Data ?? ''))
    expect(parsed.subject).toMatch(/^\[Nhắc việc\]/)
    const state = await stateOf(mailId)
    expect(state).toMatchObject({ status: 'sent', entries: [{ leftOut: 'overtaken' }, { at: other[0]?.at }] })
  })

  it('asks SES for nothing when nothing is left to say', async () => {
    const id = await openReport('farmers')
    const mailId = await mailWith('farmers.contact', dueToday(id, 'farmers'))
    await handIn(id, 'farmers')
    expect(await send(mailId)).toEqual([])
    expect(await send(mailId)).toEqual([])
    expect(calls()).toHaveLength(0)
    expect(await stateOf(mailId)).toMatchObject({ status: 'unsent', entries: [{ leftOut: 'overtaken' }] })
  })

  it('says what is still owed', async () => {
    const id = await openReport('youth-union')
    const mailId = await mailWith('youth-union.contact', dueToday(id, 'youth-union'))
    expect(await send(mailId)).toEqual([])
    expect(calls()).toHaveLength(1)
  })

  it('repeats an attempt whose outcome is unknown as it was, so that the repeat is one', async () => {
    ses.on(SendRawEmailCommand).rejectsOnce(new Error('socket hang up'))
    const id = await openReport('labour-federation')
    const mailId = await mailWith('labour-federation.contact', dueToday(id, 'labour-federation'))
    await send(mailId)
    await handIn(id, 'labour-federation')
    const { commit, mail } = await shell()
    await commit(mail, mailId, { type: 'wake' }, contextAt('2017-05-29 09:15'))
    clockShows('2017-05-29 09:15')
    expect(await send(mailId, 2)).toEqual([])
    expect(calls()).toHaveLength(2)
  })

  it('leaves out what was gathered in the rehearsal: after it, the item itself says where it stands', async () => {
    const { gather, commit, mail } = await shell()
    await gather(notices(1, { post: 'womens-union.contact', at: at('2017-05-29 06:59') }), contextAt('2017-05-29 06:59'))
    const id = 'womens-union.contact~2017-05-29T08-15~1'
    await commit(mail, id, { type: 'wake' }, contextAt('2017-05-29 08:15'))
    expect(await send(id)).toEqual([])
    expect(calls()).toHaveLength(0)
    expect(await stateOf(id)).toMatchObject({ status: 'unsent', entries: [{ leftOut: 'rehearsed' }] })
  })

  it('never keeps an urgent notice back', async () => {
    const { gather } = await shell()
    const [urgent] = notices(1, { post: 'police.duty', urgent: true, at: at('2017-05-29 08:10') })
    if (!urgent) throw new Error('There is one')
    const id = await openReport('police')
    await handIn(id, 'police')
    await gather([{ ...urgent, subject: { ...urgent.subject, id } }], contextAt('2017-05-29 08:10'))
    expect(await send('police.duty~urgent-2017-05-29T01-10~1')).toEqual([])
    expect(calls()).toHaveLength(1)
  })
})

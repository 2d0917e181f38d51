import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

interface Answer {
  readonly status: number
  readonly body: string
}

const sent = '<SendRawEmailResponse><SendRawEmailResult><MessageId>0102</MessageId></SendRawEmailResult></SendRawEmailResponse>'
const error = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`

let answer: Answer | 'hang up' = { status: 200, body: sent }
let asked: URLSearchParams[] = []

/** Speaks the protocol of SES, so that the client itself is under test and not a stand-in for it. */
const server = createServer(async (request, response) => {
  const body = (await request.toArray()).join('')
  asked.push(new URLSearchParams(body))
  if (answer === 'hang up') request.socket.destroy()
  else response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body)
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'ap-southeast-1',
    // Metrics go to the console that a test can listen to.
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_NAMESPACE: 'Keng',
    POWERTOOLS_SERVICE_NAME: 'keng',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  })
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
})

const send = async (given: typeof answer) => {
  answer = given
  const { sendRaw } = await import('../../shared/mail/send-raw.ts')
  const tags = { mail: 'aGVhbHRo', attempt: '1' }
  const mail = {
    bytes: Buffer.from('Subject: x\r\n\r\ny'),
    from: 'keng@keng.example.vn',
    to: 'a@b.example',
    configurationSet: 'keng',
    tags,
  }
  return sendRaw(mail)
}

describe('a call to SES', () => {
  it('carries the bytes, the configuration set and the tags that its events bring back', async () => {
    expect(await send({ status: 200, body: sent })).toEqual({ type: 'mark-sent' })
    const form = asked[0] ?? new URLSearchParams()
    expect(Object.fromEntries(form)).toMatchObject({
      Action: 'SendRawEmail',
      ConfigurationSetName: 'keng',
      'Destinations.member.1': 'a@b.example',
      'Tags.member.1.Name': 'mail',
      'Tags.member.1.Value': 'aGVhbHRo',
      'Tags.member.2.Name': 'attempt',
      'Tags.member.2.Value': '1',
    })
  })

  it.each(['Throttling', 'ThrottlingException'])('that is answered by %s is not sent', async (code) => {
    expect(await send({ status: 400, body: error(code) })).toEqual({ type: 'not-sent', why: 'throttled' })
    expect(asked).toHaveLength(1)
  })

  it('that is refused is not sent either', async () => {
    expect(await send({ status: 400, body: error('MessageRejected') })).toEqual({ type: 'not-sent', why: 'refused' })
  })

  it('is counted for the operator when it is refused, and not when it comes too fast', async () => {
    const counted = vi.spyOn(console, 'log').mockImplementation(() => {})
    await send({ status: 400, body: error('Throttling') })
    expect(counted).not.toHaveBeenCalled()
    await send({ status: 400, body: error('MailFromDomainNotVerifiedException') })
    expect(counted.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([{ MailRefused: 1, service: 'keng' }])
    counted.mockRestore()
  })

  it('is never repeated by the client after an answer that leaves it open', async () => {
    await expect(send({ status: 500, body: error('InternalFailure') })).rejects.toThrow()
    await expect(send({ status: 503, body: 'down' })).rejects.toThrow()
    await expect(send('hang up')).rejects.toThrow()
    expect(asked).toHaveLength(3)
  })
})

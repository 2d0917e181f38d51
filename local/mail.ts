import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Clock, instantOf } from './clock.ts'
import { type LocalServer, readBody, serveLocally } from './http-server.ts'
import type { Inbox } from './inbox.ts'
import { deliverReport, reportsOf } from './mail-events.ts'
import type { Mailbox, SentMail } from './mailbox.ts'
import type { Queues } from './queues.ts'
import { readSendRequest, type SendRequest } from './send-request.ts'
import type { MailWiring } from './template/mail-wiring.ts'

// SES takes messages of up to 40 MB, in base64 and a form.
const bodyLimitBytes = 60 * 1024 * 1024

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const answerError = (response: ServerResponse, code: string, message: string): void => {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`
  const body = `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  response.writeHead(400, { 'content-type': 'text/xml' }).end(body)
}

const answerSent = (response: ServerResponse, id: string): void => {
  const result = `<SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult>`
  const meta = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`
  const body = `<SendRawEmailResponse xmlns="${namespace}">${result}${meta}</SendRawEmailResponse>`
  response.writeHead(200, { 'content-type': 'text/xml' }).end(body)
}

export interface MailFront {
  server: LocalServer
  /** Puts what became of the mails sent since the last time into the feedback queues; returns the number of mails. */
  report(): number
  /** Drops what has not been reported. */
  forget(): void
  close(): Promise<void>
}

export interface MailOptions {
  wiring: MailWiring
  queues: Queues
  mailbox: Mailbox
  inbox: Inbox | undefined
  clock: Clock
  region: string
}

const identityOf = (wiring: MailWiring, from: string) => {
  const address = from.toLowerCase()
  return wiring.identities.find(({ identity }) => address === identity || address.endsWith(`@${identity}`))
}

const refusalOf = (wiring: MailWiring, mail: SendRequest): [string, string] | undefined => {
  if (mail.recipients.length === 0) return ['InvalidParameterValue', 'Missing final destination']
  if (wiring.identities.length > 0 && identityOf(wiring, mail.from) === undefined)
    return ['MessageRejected', `Email address is not verified: ${mail.from}`]
  if (mail.configurationSet !== undefined && !wiring.configurationSets.includes(mail.configurationSet))
    return ['ConfigurationSetDoesNotExist', `Configuration set <${mail.configurationSet}> does not exist.`]
  return undefined
}

/**
 * SES as the functions see it: takes `SendRawEmail`, keeps the mail, shows it in the inbox, and reports send and delivery (bounce,
 * complaint) the way the template's configuration set does. Reports come after the call that sent, as they do from SES.
 */
export const startMail = async ({ wiring, queues, mailbox, inbox, clock, region }: MailOptions): Promise<MailFront> => {
  let unreported: SentMail[] = []
  let underway: SentMail[] = []

  const accept = ({ raw, configurationSet, ...rest }: SendRequest): SentMail => {
    const set = configurationSet ?? identityOf(wiring, rest.from)?.configurationSet ?? ''
    return { ...rest, id: randomUUID(), at: instantOf(clock.now()), configurationSet: set, raw: raw.toString('base64') }
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, bodyLimitBytes)
    const form = new URLSearchParams(body?.toString('utf8'))
    if (form.get('Action') !== 'SendRawEmail')
      return answerError(response, 'InvalidAction', `The local SES does not know ${form.get('Action')}`)
    const wanted = await readSendRequest(form)
    const refusal = refusalOf(wiring, wanted)
    if (refusal !== undefined) return answerError(response, ...refusal)
    const mail = accept(wanted)
    mailbox.add(mail)
    unreported.push(mail)
    await inbox?.show(mail)
    answerSent(response, mail.id)
  }
  const deliver = (mail: SentMail, wanted: (kind: unknown) => boolean): void => {
    const at = instantOf(clock.now())
    for (const one of reportsOf(mail, at).filter(({ eventType }) => wanted(eventType)))
      deliverReport(wiring, queues, region, mail.configurationSet, one, at)
  }
  // That a mail left is known at once, what became of it some time later.
  const report = (): number => {
    const [left, arrived] = [unreported, underway]
    unreported = []
    underway = left
    for (const mail of left) deliver(mail, (kind) => kind === 'Send')
    for (const mail of arrived) deliver(mail, (kind) => kind !== 'Send')
    return left.length + arrived.length
  }
  const server = await serveLocally(0, handle)
  const forget = (): void => {
    unreported = []
    underway = []
  }
  return { server, report, forget, close: () => server.close() }
}

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from './clock.ts'
import { type LocalServer, readBody, serveLocally } from './http-server.ts'
import type { Inbox } from './inbox.ts'
import type { Mailbox } from './mailbox.ts'
import { createPostOffice, type PostOffice } from './post-office.ts'
import type { Queues } from './queues.ts'
import { readSendRequest } from './send-request.ts'
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

export interface MailFront extends Pick<PostOffice, 'report' | 'forget'> {
  server: LocalServer
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

/**
 * SES as the functions see it: takes `SendRawEmail`, keeps the mail, shows it in the inbox, and reports send and delivery (bounce,
 * complaint) the way the template's configuration set does. Reports come after the call that sent, as they do from SES.
 */
export const startMail = async ({ wiring, queues, mailbox, inbox, clock, region }: MailOptions): Promise<MailFront> => {
  const office = createPostOffice({ wiring, queues, mailbox, clock, region })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, bodyLimitBytes)
    const form = new URLSearchParams(body?.toString('utf8'))
    if (form.get('Action') !== 'SendRawEmail')
      return answerError(response, 'InvalidAction', `The local SES does not know ${form.get('Action')}`)
    const taken = office.take(await readSendRequest(form))
    if ('refusal' in taken) return answerError(response, ...taken.refusal)
    await inbox?.show(taken.mail)
    answerSent(response, taken.mail.id)
  }
  const server = await serveLocally(0, handle)
  return { server, report: office.report, forget: office.forget, close: () => server.close() }
}

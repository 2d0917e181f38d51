import { randomUUID } from 'node:crypto'
import { type Clock, instantOf } from './clock.ts'
import { deliverReport, reportsOf } from './mail-events.ts'
import type { Mailbox, SentMail } from './mailbox.ts'
import type { Queues } from './queues.ts'
import type { SendRequest } from './send-request.ts'
import type { MailWiring } from './template/mail-wiring.ts'

export interface PostOfficeOptions {
  wiring: MailWiring
  queues: Queues
  mailbox: Mailbox
  clock: Clock
  region: string
}

type Taken = { mail: SentMail } | { refusal: [code: string, message: string] }

export interface PostOffice {
  /** Takes a mail, or says why SES would not. */
  take(request: SendRequest): Taken
  /** Puts what became of the mails sent since the last time into the feedback queues; returns the number of mails. */
  report(): number
  /** Drops what has not been reported. */
  forget(): void
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
 * Keeps every mail that is sent and reports send and delivery (bounce, complaint) the way the template's configuration set does. Reports
 * come after the call that sent, as they do from SES.
 */
export const createPostOffice = ({ wiring, queues, mailbox, clock, region }: PostOfficeOptions): PostOffice => {
  let unreported: SentMail[] = []
  let underway: SentMail[] = []

  const accept = ({ raw, configurationSet, ...rest }: SendRequest): SentMail => {
    const set = configurationSet ?? identityOf(wiring, rest.from)?.configurationSet ?? ''
    const sent = { ...rest, id: randomUUID(), at: instantOf(clock.now()), configurationSet: set }
    // Few are read, and text in base64 weighs on the heap.
    const encoded = { enumerable: true, get: () => raw.toString('base64') }
    return Object.defineProperty({ ...sent, raw: '' }, 'raw', encoded)
  }
  const deliver = (mail: SentMail, wanted: (kind: unknown) => boolean): void => {
    const at = instantOf(clock.now())
    for (const one of reportsOf(mail, at).filter(({ eventType }) => wanted(eventType)))
      deliverReport(wiring, queues, region, mail.configurationSet, one, at)
  }
  return {
    take: (request) => {
      const refusal = refusalOf(wiring, request)
      if (refusal !== undefined) return { refusal }
      const mail = accept(request)
      mailbox.add(mail)
      unreported.push(mail)
      return { mail }
    },
    // That a mail left is known at once, what became of it some time later.
    report: () => {
      const [left, arrived] = [unreported, underway]
      unreported = []
      underway = left
      for (const mail of left) deliver(mail, (kind) => kind === 'Send')
      for (const mail of arrived) deliver(mail, (kind) => kind !== 'Send')
      return left.length + arrived.length
    },
    forget: () => {
      unreported = []
      underway = []
    },
  }
}

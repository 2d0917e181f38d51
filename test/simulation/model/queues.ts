import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../local/clock.ts'
import type { Message, Queue } from '../../../local/queue.ts'
import type { Queues } from '../../../local/queues.ts'
import type { QueueSpec } from '../../../local/template/queues.ts'
import { notPlayed, refuseUnknown, ServiceError } from './service-error.ts'

interface Waiting {
  readonly messageId: string
  readonly body: string
  readonly sentAt: number
  receiveCount: number
  /** When it can be received; the present and the past alike. */
  visibleAt: number
  receiptHandle: string
}

// SQS's own default.
const defaultVisibility = 30

/** Played: standard queues with delays, visibility and redrive. */
const refuseFifo = ({ path, attributes }: QueueSpec): void => {
  if (attributes.FifoQueue !== undefined) throw notPlayed(`FIFO queues: ${path}`)
}

const createQueue = (spec: QueueSpec, clock: Clock, deadLetters: () => Queue | undefined): Queue => {
  refuseFifo(spec)
  const visibilityMs = Number(spec.attributes.VisibilityTimeout ?? defaultVisibility) * 1000
  const delay = Number(spec.attributes.DelaySeconds ?? 0)
  const redrive: { maxReceiveCount?: number } = JSON.parse(spec.attributes.RedrivePolicy ?? '{}')
  const mostReceived = redrive.maxReceiveCount ?? Number.POSITIVE_INFINITY
  let ready: Waiting[] = []
  let hidden: Waiting[] = []

  const showAgain = (): void => {
    if (hidden.length === 0) return
    const now = clock.now()
    const back = hidden.filter(({ visibleAt }) => visibleAt <= now)
    if (back.length === 0) return
    hidden = hidden.filter(({ visibleAt }) => visibleAt > now)
    ready.push(...back.sort((a, b) => a.visibleAt - b.visibleAt))
  }
  const send = (body: string, delaySeconds = delay): void => {
    const now = clock.now()
    const visibleAt = now + delaySeconds * 1000
    const message = { messageId: randomUUID(), body, sentAt: now, receiveCount: 0, visibleAt, receiptHandle: '' }
    if (visibleAt > now) hidden.push(message)
    else ready.push(message)
  }
  const take = (message: Waiting): Message[] => {
    if (message.receiveCount >= mostReceived) {
      deadLetters()?.send(message.body)
      return []
    }
    const receivedAt = clock.now()
    message.receiveCount += 1
    message.visibleAt = receivedAt + visibilityMs
    message.receiptHandle = `${message.messageId}/${message.receiveCount}`
    hidden.push(message)
    return [{ ...message, md5OfBody: '', receivedAt, messageAttributes: {} }]
  }
  const isInFlight = ({ receiveCount, visibleAt }: Waiting): boolean => receiveCount > 0 && visibleAt > clock.now()
  return {
    spec,
    send,
    receive: (max) => {
      showAgain()
      return ready.splice(0, max).flatMap(take)
    },
    remove: ({ receiptHandle }) => {
      hidden = hidden.filter((message) => message.receiptHandle !== receiptHandle)
    },
    readyCount: () => {
      showAgain()
      return ready.length
    },
    depth: () => {
      showAgain()
      const inFlight = hidden.filter(isInFlight).length
      return { queue: spec.path, ready: ready.length, delayed: hidden.length - inFlight, inFlight }
    },
    bodies: () => [...ready, ...hidden].map(({ body }) => body),
    purge: () => {
      ready = []
      hidden = []
    },
    nextChange: () => hidden.reduce((next, { visibleAt }) => Math.min(next, visibleAt), Number.POSITIVE_INFINITY),
    // These go by the virtual clock itself.
    elapse: () => {},
    releaseAll: () => {},
  }
}

/** The template's queues in memory. */
export const createQueues = (specs: readonly QueueSpec[], clock: Clock): Queues => {
  const all: Queue[] = specs.map((spec) => createQueue(spec, clock, () => byArn.get(spec.deadLetters ?? '')))
  const byArn = new Map(all.map((queue) => [queue.spec.arn, queue]))
  const targets = new Set(specs.map(({ deadLetters }) => deadLetters))
  return {
    endpoint: '',
    all,
    byArn: (arn) => byArn.get(arn),
    depths: () => all.map((queue) => ({ ...queue.depth(), deadLetters: targets.has(queue.spec.arn) })),
    nextVisible: () => {
      const next = all.reduce((earliest, queue) => Math.min(earliest, queue.nextChange()), Number.POSITIVE_INFINITY)
      return Number.isFinite(next) ? next : undefined
    },
    elapse: () => {},
    stop: async () => {},
  }
}

interface Entry {
  readonly Id: string
  readonly MessageBody: string
  readonly DelaySeconds?: number
}

const known = new Set(['QueueUrl', 'Entries'])
const knownOfEntry = new Set(['Id', 'MessageBody', 'DelaySeconds'])

// What SQS takes in one call.
const mostEntries = 10
const mostBytes = 1024 * 1024

/** SQS as the functions see it: they send in batches. */
export const createSqs =
  ({ all }: Queues) =>
  (operation: string, input: object): Record<string, unknown> => {
    if (operation !== 'SendMessageBatch') throw notPlayed(`${operation} of SQS`)
    refuseUnknown(operation, input, known)
    const { QueueUrl, Entries } = input as { QueueUrl: string; Entries: readonly Entry[] }
    const queue = all.find(({ spec }) => spec.url === QueueUrl)
    if (queue === undefined) throw new ServiceError('QueueDoesNotExist', `There is no queue ${QueueUrl}`)
    if (Entries.length === 0) throw new ServiceError('EmptyBatchRequest', 'There is no message in the batch')
    if (Entries.length > mostEntries) throw new ServiceError('TooManyEntriesInBatchRequest', `${Entries.length} messages`)
    if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length)
      throw new ServiceError('BatchEntryIdsNotDistinct', 'Two entries of the batch have one id')
    const bytes = Entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0)
    if (bytes > mostBytes) throw new ServiceError('BatchRequestTooLong', `${bytes} bytes`)
    for (const entry of Entries) {
      refuseUnknown('an entry of SendMessageBatch', entry, knownOfEntry)
      queue.send(entry.MessageBody, entry.DelaySeconds)
    }
    return { Successful: Entries.map(({ Id }) => ({ Id })) }
  }

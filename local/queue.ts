import type { Clock } from './clock.ts'
import type { OpenedStores, SqsQueue } from './fauxqs-store.ts'
import type { QueueSpec } from './template/queues.ts'

type StoredMessage = SqsQueue['messages'][number]

export interface Message {
  messageId: string
  receiptHandle: string
  body: string
  md5OfBody: string
  receiveCount: number
  /** Virtual, milliseconds since 1970. */
  sentAt: number
  receivedAt: number
  messageAttributes: StoredMessage['messageAttributes']
}

export interface Depth {
  queue: string
  ready: number
  delayed: number
  inFlight: number
  /** Whether it is the dead-letter queue of another one. */
  deadLetters: boolean
}

export interface Queue {
  spec: QueueSpec
  send(body: string, delaySeconds?: number): void
  /** Takes up to `max` visible messages; they come back after the queue's visibility time-out unless removed. */
  receive(max: number): Message[]
  remove(message: Message): void
  /** How many messages could be received now. */
  readyCount(): number
  depth(): Omit<Depth, 'deadLetters'>
  bodies(): string[]
  purge(): void
  /** Real milliseconds at which a message becomes visible next; infinite if none waits. */
  nextChange(): number
  /** Brings every time-out and delay nearer by so many milliseconds. */
  elapse(ms: number): void
  /** Makes messages visible that an earlier process had in flight. */
  releaseAll(): void
}

const toMessage = (receiptHandle: string, message: StoredMessage, clock: Clock): Message => ({
  messageId: message.messageId,
  receiptHandle,
  body: message.body,
  md5OfBody: message.md5OfBody,
  receiveCount: message.approximateReceiveCount,
  sentAt: message.sentTimestamp,
  receivedAt: Math.floor(clock.now()),
  messageAttributes: message.messageAttributes,
})

const every = (queue: SqsQueue): StoredMessage[] => {
  const { ready, delayed, inflight } = queue.inspectMessages()
  return [...ready, ...delayed, ...inflight.map(({ message }) => message)]
}

const moveDeadlines = (queue: SqsQueue, move: (deadline: number) => number): void => {
  for (const entry of queue.inflightMessages.values()) entry.visibilityDeadline = move(entry.visibilityDeadline)
  for (const message of queue.delayedMessages) if (message.delayUntil !== undefined) message.delayUntil = move(message.delayUntil)
  queue.processTimers()
}

const nextChangeOf = (queue: SqsQueue): number => {
  let next = Number.POSITIVE_INFINITY
  for (const { visibilityDeadline } of queue.inflightMessages.values()) next = Math.min(next, visibilityDeadline)
  for (const { delayUntil } of queue.delayedMessages) next = Math.min(next, delayUntil ?? next)
  return next
}

// Messages carry virtual times; whoever waits for work is told at once.
const watchArrivals = (queue: SqsQueue, clock: Clock, onArrival: () => void): void => {
  const enqueue = queue.enqueue.bind(queue)
  queue.enqueue = (message) => {
    if (message.approximateReceiveCount === 0) message.sentTimestamp = Math.floor(clock.now())
    enqueue(message)
    onArrival()
  }
}

/** One queue of fauxqs, driven in the process. */
export const driveQueue = (
  spec: QueueSpec,
  queue: SqsQueue,
  { stores, createMessage }: OpenedStores,
  clock: Clock,
  onArrival: () => void,
): Queue => {
  watchArrivals(queue, clock, onArrival)
  const resolve = (arn: string) => stores.sqsStore.getQueueByArn(arn)
  return {
    spec,
    send: (body, delaySeconds) => queue.enqueue(createMessage(body, {}, delaySeconds)),
    receive: (max) =>
      queue.dequeue(max, undefined, resolve).flatMap(({ ReceiptHandle: handle }) => {
        const entry = queue.inflightMessages.get(handle)
        return entry === undefined ? [] : [toMessage(handle, entry.message, clock)]
      }),
    remove: ({ receiptHandle }) => void queue.deleteMessage(receiptHandle),
    readyCount: () => {
      queue.processTimers()
      return Number(queue.getAttribute('ApproximateNumberOfMessages'))
    },
    depth: () => {
      const { ready, delayed, inflight } = queue.inspectMessages()
      return { queue: spec.path, ready: ready.length, delayed: delayed.length, inFlight: inflight.length }
    },
    bodies: () => every(queue).map(({ body }) => body),
    purge: () => queue.purge(),
    nextChange: () => nextChangeOf(queue),
    elapse: (ms) => moveDeadlines(queue, (deadline) => deadline - ms),
    releaseAll: () => moveDeadlines(queue, () => 0),
  }
}

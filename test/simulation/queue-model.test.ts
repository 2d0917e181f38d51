import * as realSdk from '@aws-sdk/client-sqs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Clock, createClock } from '../../local/clock.ts'
import { region } from '../../local/options.ts'
import type { Message, Queue } from '../../local/queue.ts'
import { openQueues, type Queues } from '../../local/queues.ts'
import { runs } from '../properties.ts'
import { referenceTemplate } from './model/a-model.ts'
import { createQueues, createSqs } from './model/queues.ts'
import { sdkPackage } from './model/sdk.ts'

type Sdk = Pick<typeof realSdk, 'SQSClient' | 'SendMessageBatchCommand'>
type Entry = Readonly<Record<string, unknown>>

/** One thing that is done to a queue with dead letters. */
type Act =
  | { readonly send: readonly Entry[] }
  /** Everything that can be received. */
  | { readonly receive: true }
  /** The how-many-th of what has been received. */
  | { readonly remove: number }
  | { readonly seconds: number }

const entry = fc.record(
  { Id: fc.constantFrom(...'abcdefghijklmnop'), MessageBody: fc.uuid(), DelaySeconds: fc.constantFrom(0, 30, 90) },
  { requiredKeys: ['Id', 'MessageBody'] },
)

const acts = (visibility: number): fc.Arbitrary<Act> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ send: fc.array(entry, { maxLength: 11 }) }) },
    { weight: 6, arbitrary: fc.record({ receive: fc.constant(true as const) }) },
    { weight: 3, arbitrary: fc.record({ remove: fc.nat({ max: 20 }) }) },
    { weight: 4, arbitrary: fc.record({ seconds: fc.constantFrom(29, 30, visibility - 30, visibility, visibility + 1) }) },
  )

/** One side of the comparison: a queue with dead letters, its clock, and the client that functions send through. */
interface Side {
  readonly queues: Queues
  readonly clock: Clock
  readonly sdk: Sdk
  readonly client: realSdk.SQSClient
  taken: Message[]
}

const shown = ({ body, receiveCount, sentAt, receivedAt }: Message) => ({ body, receiveCount, sentAt, receivedAt })

/** These queues promise no order, so messages are compared in that of their bodies. */
const sorted = (messages: readonly Message[]): Message[] => [...messages].sort((a, b) => (a.body < b.body ? -1 : 1))

const receiveAll = (queue: Queue): Message[] => {
  const all: Message[] = []
  for (let some = queue.receive(10); some.length > 0 || queue.readyCount() > 0; some = queue.receive(10)) all.push(...some)
  return sorted(all)
}

const queueOf = ({ queues }: Side, arn: string | undefined): Queue => {
  const queue = queues.byArn(arn ?? '')
  if (queue === undefined) throw new Error(`There is no queue ${arn}`)
  return queue
}

const sendTo = async ({ sdk, client }: Side, QueueUrl: string, entries: readonly Entry[]): Promise<unknown> => {
  try {
    const command = Reflect.construct(sdk.SendMessageBatchCommand, [
      { QueueUrl, Entries: entries },
    ]) as realSdk.SendMessageBatchCommand
    const { Successful = [], Failed = [] } = await client.send(command)
    return { sent: Successful.map(({ Id }) => Id), failed: Failed.map(({ Id }) => Id) }
  } catch (error) {
    return { error: (error as Error).name }
  }
}

const perform = async (side: Side, { spec }: Queue, act: Act): Promise<unknown> => {
  const queue = queueOf(side, spec.arn)
  if ('send' in act) return sendTo(side, spec.url, act.send)
  if ('receive' in act) {
    const messages = receiveAll(queue)
    side.taken = sorted([...side.taken, ...messages])
    return messages.map(shown)
  }
  if ('remove' in act) {
    const [message] = side.taken.splice(act.remove, 1)
    return message && queue.remove(message)
  }
  side.queues.elapse(side.clock.jumpTo(side.clock.now() + act.seconds * 1000))
  return undefined
}

const start = Date.parse('2017-05-29T01:00:00.000Z')

describe('the model of a queue', () => {
  let real: Side
  let model: Side
  let queue: Queue
  let deadLetters: string | undefined
  beforeAll(async () => {
    // fauxqs goes by real time, which here goes by jumps alone.
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const all = (await referenceTemplate()).queues
    const source = all.find(({ path, deadLetters: target }) => path.endsWith('Wakes/Queue') && target !== undefined)
    const specs = all.filter(({ arn }) => arn === source?.arn || arn === source?.deadLetters)
    const clock = createClock(start, true)
    const queues = await openQueues({ specs, port: 0, region, directory: undefined, clock, onArrival: () => {} })
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const settings = { endpoint: queues.endpoint, region, credentials, useQueueUrlAsEndpoint: false }
    real = { queues, clock, sdk: realSdk, client: new realSdk.SQSClient(settings), taken: [] }
    const ownClock = createClock(start, true)
    const ownQueues = createQueues(specs, ownClock)
    const sqs = createSqs(ownQueues)
    const sdk = sdkPackage('@aws-sdk/client-sqs', async (_service, operation, input) => sqs(operation, input)) as Sdk
    model = { queues: ownQueues, clock: ownClock, sdk, client: new sdk.SQSClient({}), taken: [] }
    queue = queueOf(model, source?.arn)
    deadLetters = source?.deadLetters
  })
  afterAll(async () => {
    real.client.destroy()
    await real.queues.stop()
    vi.useRealTimers()
  })

  const visibility = () => Number(queue.spec.attributes.VisibilityTimeout)
  const begin = (side: Side): void => {
    side.clock.reset(start)
    side.taken = []
    for (const one of side.queues.all) one.purge()
  }
  /** What a side holds, and when it would next have more to give. */
  const holding = (side: Side) => ({
    depths: side.queues.depths(),
    lost: [...queueOf(side, deadLetters).bodies()].sort(),
    next: side.queues.nextVisible(),
  })

  it('hides, delays, shows again and gives up messages as fauxqs does, whatever is done to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts(visibility()), { maxLength: 60, size: 'max' }), async (all) => {
        for (const side of [real, model]) begin(side)
        for (const act of all) {
          const [expected, answered] = await Promise.all([real, model].map((side) => perform(side, queue, act)))
          expect(answered, JSON.stringify(act)).toEqual(expected)
          expect(holding(model), JSON.stringify(act)).toEqual(holding(real))
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it('refuses loudly what it does not play', () => {
    const sqs = createSqs(model.queues)
    expect(() => sqs('ReceiveMessage', {})).toThrow('does not play ReceiveMessage')
    const attributed = { Id: 'a', MessageBody: 'one', MessageAttributes: {} }
    expect(() => sqs('SendMessageBatch', { QueueUrl: queue.spec.url, Entries: [attributed] })).toThrow(
      'does not play MessageAttributes',
    )
  })
})

import { buildApp } from 'fauxqs'
import type { Clock } from './clock.ts'
import { type OpenedStores, openStores } from './fauxqs-store.ts'
import { type Depth, driveQueue, type Queue } from './queue.ts'
import type { QueueSpec } from './template/queues.ts'

export interface Queues {
  endpoint: string
  all: Queue[]
  byArn(arn: string): Queue | undefined
  depths(): Depth[]
  /** Virtual instant at which a waiting message becomes visible next. */
  nextVisible(): number | undefined
  /** Lets visibility time-outs and delays pass as the clock jumps by so many milliseconds. */
  elapse(ms: number): void
  stop(): Promise<void>
}

export interface QueueOptions {
  specs: QueueSpec[]
  port: number
  region: string
  directory: string | undefined
  clock: Clock
  /** Called whenever a message arrives in any queue. */
  onArrival: () => void
}

const openQueue = (spec: QueueSpec, opened: OpenedStores, { clock, onArrival }: QueueOptions): Queue => {
  const store = opened.stores.sqsStore
  const raw = store.getQueueByName(spec.name) ?? store.createQueue(spec.name, spec.url, spec.arn)
  raw.setAttributes(spec.attributes)
  const queue = driveQueue(spec, raw, opened, clock, onArrival)
  queue.releaseAll()
  return queue
}

const listen = async ({ stores }: OpenedStores, region: string, port: number) => {
  const app = buildApp({ logger: false, defaultRegion: region, stores })
  app.addHook('onRequest', async (_request, reply) => {
    // Without it the SDK would notice that the virtual clock is years away from this header, and repeat calls that failed rightly.
    reply.raw.sendDate = false
  })
  const endpoint = await app.listen({ port, host: '127.0.0.1' })
  return { endpoint, close: () => app.close() }
}

/** Starts SQS (fauxqs) on a loopback port with the template's queues; messages of an earlier run are there again, none in flight. */
export const openQueues = async (options: QueueOptions): Promise<Queues> => {
  const opened = await openStores(options.directory)
  const all = options.specs.map((spec) => openQueue(spec, opened, options))
  const server = await listen(opened, options.region, options.port)
  const deadLetters = new Set(options.specs.map((spec) => spec.deadLetters))
  return {
    endpoint: server.endpoint,
    all,
    byArn: (arn) => all.find((queue) => queue.spec.arn === arn),
    depths: () => all.map((queue) => ({ ...queue.depth(), deadLetters: deadLetters.has(queue.spec.arn) })),
    nextVisible: () => {
      const next = Math.min(...all.map((queue) => queue.nextChange()))
      return Number.isFinite(next) ? options.clock.now() + Math.max(0, next - Date.now()) : undefined
    },
    elapse: (ms) => {
      for (const queue of all) queue.elapse(ms)
    },
    stop: async () => {
      await server.close()
      opened.close()
    },
  }
}

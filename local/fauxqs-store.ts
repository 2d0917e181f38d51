import type { buildApp } from 'fauxqs'

type Options = NonNullable<Parameters<typeof buildApp>[0]>

/** The stores that `buildApp` of fauxqs works on. */
type Stores = NonNullable<Options['stores']>
type SqsStore = Stores['sqsStore']
export type SqsQueue = NonNullable<ReturnType<SqsStore['getQueueByName']>>

interface Persistence {
  loadSqsAndSns(sqs: SqsStore, sns: Stores['snsStore']): void
  close(): void
  db: { exec(sql: string): void }
}

// fauxqs exports its server but not the stores that the server is built on. The runtime polls a dozen queues thousands of times a minute;
// through HTTP that alone would take most of a core. The lock file pins the version whose files these are.
const inside = (file: string): Promise<Record<string, unknown>> => import(new URL(file, import.meta.resolve('fauxqs')).href)

type CreateMessage = (
  body: string,
  attributes: Record<string, never>,
  delaySeconds: number | undefined,
) => SqsQueue['messages'][number]

export interface OpenedStores {
  stores: Stores
  createMessage: CreateMessage
  close(): void
}

const construct = async <Instance>(file: string, name: string, ...parameters: unknown[]): Promise<Instance> => {
  const found = (await inside(file))[name]
  if (typeof found !== 'function') throw new Error(`fauxqs has no ${name} in ${file}`)
  return Reflect.construct(found, parameters)
}

const createStores = async (): Promise<Stores> => ({
  sqsStore: await construct('./sqs/sqsStore.js', 'SqsStore'),
  snsStore: await construct('./sns/snsStore.js', 'SnsStore'),
  s3Store: await construct('./s3/s3Store.js', 'S3Store'),
})

/** Empty stores, or those that an earlier run left in `directory`. */
export const openStores = async (directory: string | undefined): Promise<OpenedStores> => {
  const stores = await createStores()
  const createMessage = (stores.sqsStore.constructor as unknown as { createMessage: CreateMessage }).createMessage
  if (directory === undefined) return { stores, createMessage, close: () => {} }
  const persistence = await construct<Persistence>('./persistence.js', 'PersistenceManager', directory)
  // Write-ahead log: after a power cut the newest messages may be gone, after a crash of the process none is.
  persistence.db.exec('PRAGMA synchronous = NORMAL')
  persistence.loadSqsAndSns(stores.sqsStore, stores.snsStore)
  const writeThrough = persistence as unknown as NonNullable<SqsStore['persistence']>
  stores.sqsStore.persistence = writeThrough
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = writeThrough
  return { stores, createMessage, close: () => persistence.close() }
}

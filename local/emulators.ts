import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, createClock } from './clock.ts'
import { type Database, dropTable, ensureTable, openDatabase } from './dynamodb.ts'
import { findFreePort } from './free-port.ts'
import type { Endpoints } from './function-environment.ts'
import { type Identity, startIdentity } from './identity.ts'
import { type Inbox, openInbox } from './inbox.ts'
import { type Kept, keepValue } from './kept-file.ts'
import { startKms } from './kms.ts'
import { type MailFront, startMail } from './mail.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { defaultStart, localAudience, localParameters, type RuntimeOptions, region } from './options.ts'
import { peopleOf } from './people.ts'
import { openQueues, type Queues } from './queues.ts'
import { readAssembly } from './template/assembly.ts'
import { localAccount } from './template/identifiers.ts'
import { type Model, readModel } from './template/model.ts'

export interface Emulators {
  model: Model
  clock: Clock
  keptClock: Kept<number>
  ports: { gateway: number; proxy: number | undefined }
  database: Database
  queues: Queues
  mail: MailFront
  mailbox: Mailbox
  inbox: Inbox | undefined
  identity: Identity
  endpoints: Endpoints
  stop(): Promise<void>
}

const recentMails = 200

const showRecent = async (inbox: Inbox | undefined, mailbox: Mailbox): Promise<void> => {
  for (const mail of mailbox.all().slice(-recentMails)) await inbox?.show(mail)
}

const openTables = async (database: Database, model: Model, isFirstRun: boolean): Promise<void> => {
  for (const table of model.tables) {
    if (isFirstRun) await dropTable(database, table)
    await ensureTable(database, table)
  }
}

interface Addresses {
  issuer: string
  queueOrigin: string
  apiOrigin: string
  tableSuffix: string
}

// Someone else's database may serve several runs in memory at once.
const tableSuffixOf = ({ data }: RuntimeOptions): string =>
  data === undefined && process.env.KENG_DYNAMODB_ENDPOINT !== undefined ? `-${randomUUID().slice(0, 8)}` : ''

const modelOf = (options: RuntimeOptions, { issuer, ...addresses }: Addresses): Model =>
  readModel(readAssembly(options.assembly), {
    place: { region, account: localAccount, ...addresses },
    parameters: { ...localParameters(issuer, addresses.apiOrigin), ...options.parameters },
  })

const findPorts = async ({ port, faults }: RuntimeOptions) => {
  const [gateway, queues, proxy] = await Promise.all([findFreePort(port), findFreePort(), faults ? findFreePort() : undefined])
  return { gateway, queues, proxy }
}

/** Starts every emulator that the template's resources need, each on a loopback port of its own. */
export const startEmulators = async (options: RuntimeOptions, onArrival: () => void): Promise<Emulators> => {
  const { data: directory } = options
  const isFirstRun = directory === undefined || !existsSync(join(directory, 'clock.json'))
  const keptClock = keepValue(directory, 'clock.json', Number)
  const clock = createClock(keptClock.get() ?? Date.parse(options.at ?? defaultStart), options.standing ?? false)
  const ports = await findPorts(options)
  const [database, identity, inbox] = await Promise.all([
    openDatabase(directory === undefined ? undefined : join(directory, 'dynamodb.sqlite')),
    startIdentity({
      directory,
      audience: options.parameters?.OidcAudience ?? localAudience,
      consolePort: ports.gateway,
      people: () => peopleOf(model.functions),
    }),
    (options.inbox ?? options.live) ? openInbox() : undefined,
  ])
  const tableSuffix = tableSuffixOf(options)
  const model = modelOf(options, {
    issuer: identity.issuer,
    queueOrigin: `http://127.0.0.1:${ports.proxy ?? ports.queues}`,
    apiOrigin: `http://localhost:${ports.gateway}`,
    tableSuffix,
  })
  const mailbox = openMailbox(directory)
  const queues = await openQueues({ specs: model.queues, port: ports.queues, region, directory, clock, onArrival })
  const [kms, mail] = await Promise.all([
    startKms(model.keys, options.keys ?? directory),
    startMail({ wiring: model.mail, queues, mailbox, inbox, clock, region }),
    openTables(database, model, isFirstRun),
    showRecent(inbox, mailbox),
  ])
  const endpoints = { dynamodb: database.endpoint, sqs: queues.endpoint, ses: mail.server.origin, kms: kms.origin }
  const stop = async (): Promise<void> => {
    await Promise.all([queues.stop(), kms.close(), mail.close(), identity.close(), inbox?.close()])
    if (tableSuffix !== '') for (const table of model.tables) await dropTable(database, table)
    await database.stop()
  }
  return { model, clock, keptClock, ports, database, queues, mail, mailbox, inbox, identity, endpoints, stop }
}

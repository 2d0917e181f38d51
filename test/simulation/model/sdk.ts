import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { ConditionalCheckFailedException } from './dynamodb.ts'
import { notPlayed } from './service-error.ts'

export type Service = 'dynamodb' | 'sqs' | 'ses' | 'kms'

/** Performs one call of a function and answers as the service does. */
export type Send = (service: Service, operation: string, input: object) => Promise<Record<string, unknown>>

interface Command {
  readonly operation: string
  readonly input: object
}

interface Client {
  send(command: Command): Promise<Record<string, unknown>>
}

/** What a package of the SDK has of a command: a class that keeps its input. */
const commandOf = (operation: string) =>
  class {
    readonly operation = operation
    readonly input: object
    constructor(input: object) {
      this.input = input
    }
  }

const clientOf = (service: Service, send: Send) =>
  class {
    send({ operation, input }: Command): Promise<Record<string, unknown>> {
      return send(service, operation, input)
    }
  }

async function* paginateQuery({ client }: { client: Client }, input: object): AsyncGenerator<Record<string, unknown>> {
  let ExclusiveStartKey: unknown
  do {
    const start = ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }
    const page = await client.send({ operation: 'Query', input: { ...input, ...start } })
    yield page
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
}

const commandName = /^(\w+)Command$/

const commands = new Map<string, ReturnType<typeof commandOf>>()

const commandNamed = (operation: string): ReturnType<typeof commandOf> => {
  const command = commands.get(operation) ?? commandOf(operation)
  commands.set(operation, command)
  return command
}

/** A package in which every command exists, and nothing else that is not named. */
const packageOf = (name: string, known: Record<string | symbol, unknown>): object =>
  new Proxy(known, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) return target[key]
      const operation = commandName.exec(key)?.[1]
      if (operation === undefined) throw notPlayed(`${key} of ${name}`)
      target[key] = commandNamed(operation)
      return target[key]
    },
  })

const clients: Readonly<Record<string, readonly [Service, string]>> = {
  '@aws-sdk/client-dynamodb': ['dynamodb', 'DynamoDBClient'],
  '@aws-sdk/client-sqs': ['sqs', 'SQSClient'],
  '@aws-sdk/client-ses': ['ses', 'SESClient'],
  '@aws-sdk/client-kms': ['kms', 'KMSClient'],
}

type Marshalled = Parameters<typeof unmarshall>[0]

const natives = new WeakMap<Marshalled, Readonly<Record<string, unknown>>>()

/** What the table keeps is never changed in place, so each item is read once; whoever reads it may not change it either. */
const unmarshallOnce = (item: Marshalled): Readonly<Record<string, unknown>> => {
  const native = natives.get(item) ?? frozen(unmarshall(item))
  natives.set(item, native)
  return native
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** The package of the SDK that a function asks for, its clients bound to this `send`; undefined if it is none that is played. */
export const sdkPackage = (name: string, send: Send): object | undefined => {
  if (name === '@aws-sdk/util-dynamodb') return { marshall, unmarshall: unmarshallOnce }
  const [service, client] = clients[name] ?? []
  if (service === undefined || client === undefined) return undefined
  const own = { [client]: clientOf(service, send) }
  return packageOf(name, service === 'dynamodb' ? { ...own, ConditionalCheckFailedException, paginateQuery } : own)
}

import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import type { EventType, Recorded } from '../../events/define-event.ts'
import { envelope } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { eventTypes } from '../../events/index.ts'
import type { Context } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import { logger } from './logger.ts'
import { contextNow } from './programme-in-force.ts'

/** How the parts of several events are put together: what each event consists of, which parts belong together, and what is done with those. */
export interface Grouping<T> {
  readonly types: readonly string[]
  readonly parts: (event: Recorded<Fact>, context: Context) => readonly T[]
  readonly group: (part: T) => string
  readonly react: (parts: readonly T[], context: Context) => Promise<unknown>
}

/** Groups of one batch that are worked on at once: each is a few calls to the table, and more would mostly wait for the same connections. */
const atOnce = 4

const parseEvent = (record: SQSRecord, types: readonly string[]): Recorded<Fact> => {
  const event = envelope.parse(JSON.parse(record.body))
  const type: EventType | undefined = eventTypes.find((candidate) => candidate.type === event.type)
  if (!type || !types.includes(type.type)) throw new Error(`This queue does not carry ${event.type}`)
  return { ...event, data: z.parse(type.data, event.data) } as Recorded<Fact>
}

interface Group<T> {
  readonly parts: T[]
  readonly messages: Set<string>
}

/** Does something for messages and notes them as failed when it throws; what the rules refuse is done with. */
const trying =
  (failed: Set<string>) =>
  async (what: string, messages: Iterable<string>, act: () => unknown): Promise<void> => {
    try {
      await act()
    } catch (error) {
      if (error instanceof DomainError) return logger.info('refused', { code: error.code })
      for (const message of messages) failed.add(message)
      logger.error(what, { name: error instanceof Error ? error.name : 'unknown' })
    }
  }

const addTo = <T>(groups: Map<string, Group<T>>, key: string, part: T, message: string): void => {
  const group = groups.get(key) ?? { parts: [], messages: new Set() }
  group.parts.push(part)
  group.messages.add(message)
  groups.set(key, group)
}

/**
 * Wraps a reaction that does what belongs together at once, whichever message of the batch it came in. Messages of another shape, and those
 * with a part whose group failed, are delivered again and at last end in the dead-letter queue; they delay no other.
 */
export const onEventGroups = <T>({ types, parts, group, react }: Grouping<T>) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const context = await contextNow('system')
    const failed = new Set<string>()
    const attempt = trying(failed)
    const groups = new Map<string, Group<T>>()
    for (const record of batch.Records)
      await attempt('not an event for this queue', [record.messageId], () => {
        for (const part of parts(parseEvent(record, types), context)) addTo(groups, group(part), part, record.messageId)
      })
    const open = [...groups.values()]
    const work = async (): Promise<void> => {
      for (let next = open.shift(); next; next = open.shift()) {
        const together = next.parts
        await attempt('group failed', next.messages, () => react(together, context))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) }
  })

import * as z from 'zod/mini'
import { kind } from '../../events/kind.ts'
import type { Context } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import { plusMinutes } from '../domain/instant.ts'
import { count } from '../lambda/count.ts'
import { logger } from '../lambda/logger.ts'
import { wakeOf } from '../store/by-kind.ts'
import { park } from '../store/park.ts'

const wakeMessage = z.strictObject({ kind, id: z.string(), wentLive: z.optional(z.string()) })

/** So many failures of one wake are no accident: with the queue's pause between them they span more than five minutes. */
const triesBeforeParking = 3

/** An hour, after which the item is woken again: whatever ails it may have been mended, and 24 tries a day starve nobody. */
const parkedMinutes = 60

/**
 * Wakes the aggregate that a message names; a message of any other shape is an error. An item whose wake fails for good is parked for an
 * hour, so that it takes no place among the oldest of its shard, and counted, so that somebody looks. `received` is how often this message
 * has been handed out.
 */
export const wakeAggregate = async (message: unknown, received: number, context: Context): Promise<void> => {
  const { kind: which, id, wentLive } = z.parse(wakeMessage, message)
  try {
    await wakeOf[which](id, { type: 'wake', wentLive }, context)
  } catch (error) {
    // What the rules refuse now they refuse the next time too.
    if (!(error instanceof DomainError) && received < triesBeforeParking) throw error
    if (await park(which, id, context.now, plusMinutes(context.now, parkedMinutes))) {
      count('Parked')
      logger.error('parked', { item: `${which}#${id}`, name: error instanceof Error ? error.name : 'unknown' })
    }
  }
}

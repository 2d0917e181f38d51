import * as z from 'zod/mini'
import { kind } from '../../events/kind.ts'
import type { Context } from '../domain/aggregate.ts'
import { wakeOf } from '../store/by-kind.ts'

const wakeMessage = z.strictObject({ kind, id: z.string() })

/** Wakes the aggregate that a message names; a message of any other shape is an error. */
export const wakeAggregate = async (message: unknown, context: Context): Promise<void> => {
  const { kind: which, id } = z.parse(wakeMessage, message)
  await wakeOf[which](id, context)
}

import * as z from 'zod/mini'
import type { EventType, FactOf, Recorded } from '../../events/define-event.ts'
import { envelope } from '../../events/define-event.ts'
import type { Context } from '../domain/aggregate.ts'
import { onMessages } from './on-messages.ts'
import { contextNow } from './programme-in-force.ts'

/** An event as a reaction sees it, with the context of the decision that it leads to. */
export type Heard<E extends EventType> = Recorded<FactOf<E>> & { readonly context: Context }

/** A function that hears the given types of event from its queue; a message of any other shape fails and ends in the dead-letter queue. */
export const onEvent = <const E extends readonly EventType[]>(types: E, react: (event: Heard<E[number]>) => Promise<unknown>) =>
  onMessages(async (body) => {
    const event = envelope.parse(body)
    const type = types.find((candidate) => candidate.type === event.type)
    if (!type) throw new Error(`This queue does not carry ${event.type}`)
    const data = z.parse(type.data, event.data)
    await react({ ...event, data, context: await contextNow('system') } as Heard<E[number]>)
  })

import * as z from 'zod/mini'
import { kind } from './kind.ts'

/** A type of event: its name in the past tense and the exact shape of its data. Text and persons never occur in it. */
export interface EventType<T extends string = string, D extends z.ZodMiniType = z.ZodMiniType> {
  readonly type: T
  readonly data: D
}

/** The bare fact of an event type, as a decision returns it: `{ type, data }`. */
export type FactOf<E> = E extends EventType<infer T, infer D> ? { readonly type: T; readonly data: z.infer<D> } : never

/** Declares an event; unknown fields are refused, so nothing slips in unnoticed. */
export const defineEvent = <const T extends string, const S extends z.core.$ZodShape>(type: T, shape: S) =>
  ({ type, data: z.strictObject(shape) }) satisfies EventType

/** What every event carries besides its data: where it stands in whose history, when it happened, and which post did it. */
export const envelope = z.strictObject({
  id: z.string(),
  type: z.string(),
  kind,
  subject: z.string(),
  code: z.string(),
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  /** The mail time at which what it has to tell goes out, by the calendar of its own moment. */
  tellAt: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
})

/** An event as it lies in the outbox, in the history and in a queue. */
export type Recorded<F = { readonly type: string; readonly data: object }> = Omit<z.infer<typeof envelope>, 'type' | 'data'> & F

import type { FactOf } from './define-event.ts'
import * as every from './every.ts'

export * from './every.ts'

/** Every event there is; a new one is added to every.ts and, if somebody shall hear of it, to routes.ts. */
export const eventTypes = /* @__PURE__ */ Object.values(every)

/** Any fact that a decision can return. */
export type Fact = FactOf<(typeof eventTypes)[number]>

/** The fact of one type, `FactNamed<'tip-off.logged'>`. */
export type FactNamed<T extends Fact['type']> = Extract<Fact, { type: T }>

import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import type { PublicWord, TipOffCore } from './tip-off-state.ts'

/** Adds what the reporter may see, by day only; a step that was shown is never taken back or repeated. */
export const withStep = (
  core: TipOffCore,
  status: PublicWord,
  { calendar, now }: Pick<Context, 'calendar' | 'now'>,
): TipOffCore =>
  core.steps.some((step) => step.status === status)
    ? core
    : { ...core, steps: [...core.steps, { status, on: localDate(calendar, now) }] }

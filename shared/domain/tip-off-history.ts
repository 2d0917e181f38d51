import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import type { Instant } from './instant.ts'

/** When a tip-off came in and how it stood at a moment: its outcome, or `open`; undefined before it came. */
export const tipOffThen = (
  history: readonly Recorded[],
  asOf: Instant,
): { readonly loggedAt: Instant; readonly outcome: string } | undefined => {
  const happened = (history as readonly Recorded<Fact>[]).filter(({ at }) => at <= asOf)
  const logged = happened.find(({ type }) => type === 'tip-off.logged')
  if (!logged) return undefined
  const outcomes = happened.flatMap(({ type, data }) =>
    type === 'tip-off.closed' || type === 'tip-off.answered' ? [data.outcome] : [],
  )
  return { loggedAt: logged.at, outcome: outcomes.at(-1) ?? 'open' }
}

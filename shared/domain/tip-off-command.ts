import type { TipOffOutcome } from './tip-off-state.ts'

/** What can be asked of a tip-off; texts have been put beside it before, and commands only name them. */
export type TipOffCommand =
  | LogTipOff
  | ScreenTipOff
  | { readonly type: 'confirm-unfounded'; readonly agree: boolean }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'hand-over'; readonly to: string; readonly reason: string }
  | { readonly type: 'ask'; readonly question: string; readonly message: string }
  | { readonly type: 'leave-message'; readonly message: string }
  | { readonly type: 'open-text'; readonly purpose: string }
  | { readonly type: 'link'; readonly inspection: string; readonly joined: boolean }
  | { readonly type: 'answer'; readonly inspection: string; readonly outcome: TipOffOutcome }

/**
 * A tip-off as it comes in. `premises` is the keyed id of the place, so that tip-offs about one place find each other; a complaint about an
 * inspection names no place.
 */
export interface LogTipOff {
  readonly type: 'log'
  readonly id: string
  readonly category: string
  readonly area: string
  readonly premisesType?: string | undefined
  readonly premises?: string | undefined
  readonly channel: 'web' | 'phone' | 'paper' | 'locality'
  readonly signs: readonly string[]
  readonly conflict?: string | undefined
}

/** What the desk found: `sameAs` names known premises that the tip-off is really about. */
export interface ScreenTipOff {
  readonly type: 'screen'
  readonly outcome: 'accept' | 'unfounded' | 'out-of-scope' | 'forward' | 'urgent'
  readonly reason: string
  readonly forwardTo?: string | undefined
  readonly signs?: readonly string[] | undefined
  readonly sameAs?: string | undefined
}

import { actsOf, type Offer } from './acts.ts'
import type { Context } from './aggregate.ts'
import { tipOff } from './tip-off.ts'
import type { TipOffCommand } from './tip-off-command.ts'
import type { TipOffState } from './tip-off-state.ts'

const offers = ({ fixedQuestions, purposes }: Context['programme']): Offer<TipOffCommand>[] => [
  { act: 'open', right: 'open-text', command: { type: 'open-text', purpose: purposes[0]?.id ?? '' } },
  { act: 'screen', command: { type: 'screen', outcome: 'out-of-scope', reason: '-' } },
  { act: 'confirm', right: 'confirm-unfounded', command: { type: 'confirm-unfounded', agree: true } },
  { act: 'acknowledge', command: { type: 'acknowledge' } },
  { act: 'hand-over', command: { type: 'hand-over', to: '-', reason: '-' } },
  { act: 'ask', command: { type: 'ask', question: fixedQuestions[0]?.id ?? '', message: '-' } },
]

/** What the acting post may do to a tip-off now. */
export const tipOffActs = (state: TipOffState, context: Context): string[] =>
  actsOf(tipOff, state, offers(context.programme), context)

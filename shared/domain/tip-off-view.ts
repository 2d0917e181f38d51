import type { Context } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { ladderLines } from './ladder-view.ts'
import { namesIn } from './names.ts'
import type { PublicStatus } from './public-status.ts'
import { tipOffActs } from './tip-off-acts.ts'
import type { PublicWord, TipOffState } from './tip-off-state.ts'
import { coreOf } from './tip-off-state.ts'

/** The last word of the five that a reporter is shown. */
const wordOf = (state: TipOffState): PublicWord => state.steps.at(-1)?.status ?? 'received'

/** What is promised next, in days and only while it is still to come; nothing is promised that no clock of ours holds. */
const promiseOf = (state: TipOffState, { calendar, now }: Pick<Context, 'calendar' | 'now'>): Pick<PublicStatus, 'promised'> => {
  const isConsidered = state.steps.some(({ status }) => status === 'considered')
  return state.status === 'logged' && !isConsidered && state.due >= now
    ? { promised: { step: 'considered', by: localDate(calendar, state.due) } }
    : {}
}

/** For an urgent tip-off the truth whether an official has confirmed that he saw it: whatever followed its receipt was an official's act. */
const confirmedOf = (state: TipOffState): Pick<PublicStatus, 'confirmedByAnOfficial'> =>
  state.route === 'ordinary' ? {} : { confirmedByAnOfficial: state.steps.length > 1 }

/** What a reporter may see: status in five words, days, promises and the questions that wait. No finding, no office, no code of the case. */
export const publicView = (state: TipOffState, context: Pick<Context, 'calendar' | 'now' | 'programme'>): PublicStatus => ({
  status: wordOf(state),
  steps: state.steps,
  ...promiseOf(state, context),
  ...confirmedOf(state),
  messages: state.messages.map((message) => ({
    from: message.from,
    on: message.on,
    ...(message.question
      ? { question: context.programme.fixedQuestions.find((entry) => entry.id === message.question)?.text }
      : {}),
  })),
})

/** What an official sees without opening the seal, with what the acting post may do and what the ladder will. */
export const staffView = (stored: { state: TipOffState; rev: number }, context: Context): object => {
  const { state, rev } = stored
  const due = 'due' in state ? { due: state.due } : {}
  const inspection = 'inspection' in state ? { inspection: state.inspection } : {}
  const outcome = 'outcome' in state ? { outcome: state.outcome } : {}
  const ladder = 'ladder' in state ? { ladder: ladderLines(state.ladder, state, context.calendar) } : {}
  const core = { ...coreOf(state), status: state.status, rev, now: context.now, mayDo: tipOffActs(state, context) }
  const view = { ...core, ...due, ...inspection, ...outcome, ...ladder }
  return { ...view, names: namesIn(view, context.programme) }
}

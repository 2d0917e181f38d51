import type { Context } from './aggregate.ts'
import { mayAct } from './authorisation.ts'
import { partsOf } from './consolidation.ts'
import { deadlineActs } from './deadline-acts.ts'
import { deadlineParties } from './deadline-parties.ts'
import { coreOf, type DeadlineState, isOpen } from './deadline-state.ts'
import { ladderLines, waitingForAnswer } from './ladder-view.ts'
import { namesIn } from './names.ts'
import { dutyById } from './programme-lookup.ts'

interface Shown {
  readonly state: DeadlineState
  readonly rev: number
}

const currentOf = (state: DeadlineState, { calendar }: Context): object =>
  isOpen(state)
    ? {
        answerBy: state.clock.due,
        waitingForConfirmation: waitingForAnswer(state.ladder),
        ladder: ladderLines(state.ladder, state.clock, calendar),
      }
    : {}

/** What the plan or the law itself says, where it says it, and what is to be handed in. */
const wordsOf = ({ duty: id }: DeadlineState, { programme }: Context): object => {
  const duty = id === undefined ? undefined : dutyById(programme, id)
  if (!duty) return {}
  const { title, cadence, deliverable, track } = duty
  const section = 'ref' in duty ? duty.ref : duty.source
  return { dutyWords: { title, section, cadence: cadence.words, deliverable, track } }
}

/** Whether it is a report of others' reports, which the acting post may put together. */
const takesUp = (state: DeadlineState, context: Context): boolean =>
  mayAct('deadline', 'consolidate', context.by, deadlineParties(state, context)) && partsOf(state, context.programme).length > 0

/** A deadline as officials see it, with what the acting post may do and what its ladder will. Texts are named by their ids. */
export const deadlineView = ({ state, rev }: Shown, context: Context): object => {
  const { told: _told, round: _round, ...core } = coreOf(state)
  const view = {
    ...core,
    status: state.status,
    rev,
    now: context.now,
    mayDo: deadlineActs(state, context),
    ...currentOf(state, context),
    ...wordsOf(state, context),
    ...(takesUp(state, context) ? { consolidates: true } : {}),
    ...('submission' in state ? { submission: state.submission } : {}),
    ...('dispatch' in state ? { dispatch: state.dispatch } : {}),
    ...('waiver' in state ? { waiver: state.waiver } : {}),
  }
  return { ...view, names: namesIn(view, context.programme) }
}

/** A deadline as a line of a list: whose, for what, until when, and where it stands. */
export const deadlineLine = ({ state, rev }: Shown): object => {
  const { id, code, status, duty, title, owner, contact, period, due, requested } = state
  const submitted =
    'submission' in state && state.submission ? { at: state.submission.at, late: state.submission.late } : undefined
  return { id, code, status, rev, duty, title, owner, contact, period, due, requested, submitted }
}

/** The ids of all texts that belong to a deadline: its title, notes, reasons and explanations. */
export const deadlineTexts = (state: DeadlineState): string[] =>
  [
    state.title,
    state.explanation?.text,
    ...state.extensions.map(({ reason }) => reason),
    ...state.returns.map(({ reason }) => reason),
    ...('submission' in state ? [state.submission?.note ?? state.submission?.texts?.id] : []),
    'waiver' in state ? state.waiver.reason : undefined,
  ].filter((id) => id !== undefined)

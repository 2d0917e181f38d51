import { askedOf } from './deadline-ladder.ts'
import { coreOf, type DeadlineState, isOpen } from './deadline-state.ts'

interface Shown {
  readonly state: DeadlineState
  readonly rev: number
}

const currentOf = (state: DeadlineState): object =>
  isOpen(state) ? { answerBy: state.clock.due, waitingForConfirmation: askedOf(state.ladder) } : {}

/** A deadline as officials see it; its ladder stays inside, what it did is in the history. Texts are named by their ids. */
export const deadlineView = ({ state, rev }: Shown): object => {
  const { told: _told, round: _round, ...core } = coreOf(state)
  return {
    ...core,
    status: state.status,
    rev,
    ...currentOf(state),
    ...('submission' in state ? { submission: state.submission } : {}),
    ...('dispatch' in state ? { dispatch: state.dispatch } : {}),
    ...('waiver' in state ? { waiver: state.waiver } : {}),
  }
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
    'submission' in state ? state.submission?.note : undefined,
    'waiver' in state ? state.waiver.reason : undefined,
  ].filter((id) => id !== undefined)

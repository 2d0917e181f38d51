import { agencyChanged } from './agency-changed.ts'
import { agencyContactsConfirmed } from './agency-contacts-confirmed.ts'
import { agencyPostUnreachable } from './agency-post-unreachable.ts'
import { agencySealChangeApproved } from './agency-seal-change-approved.ts'
import { agencySealChangeProposed } from './agency-seal-change-proposed.ts'
import { deadlineAccepted } from './deadline-accepted.ts'
import { deadlineDispatched } from './deadline-dispatched.ts'
import { deadlineExplained } from './deadline-explained.ts'
import { deadlineExtended } from './deadline-extended.ts'
import { deadlineOpened } from './deadline-opened.ts'
import { deadlineReturned } from './deadline-returned.ts'
import { deadlineSubmitted } from './deadline-submitted.ts'
import { deadlineWaived } from './deadline-waived.ts'
import type { FactOf } from './define-event.ts'
import { inspectionAcknowledged } from './inspection-acknowledged.ts'
import { inspectionAnswerRepeated } from './inspection-answer-repeated.ts'
import { inspectionConcluded } from './inspection-concluded.ts'
import { inspectionDecided } from './inspection-decided.ts'
import { inspectionExtended } from './inspection-extended.ts'
import { inspectionJoinRefused } from './inspection-join-refused.ts'
import { inspectionMeasureRecommended } from './inspection-measure-recommended.ts'
import { inspectionOpened } from './inspection-opened.ts'
import { inspectionOpeningRepeated } from './inspection-opening-repeated.ts'
import { inspectionReassigned } from './inspection-reassigned.ts'
import { inspectionRecommendationAnswered } from './inspection-recommendation-answered.ts'
import { inspectionRecorded } from './inspection-recorded.ts'
import { inspectionSettled } from './inspection-settled.ts'
import { inspectionTipOffJoined } from './inspection-tip-off-joined.ts'
import { inspectionViolationSettled } from './inspection-violation-settled.ts'
import { inspectionWithdrawn } from './inspection-withdrawn.ts'
import { ladderAsked } from './ladder-asked.ts'
import { ladderDeclined } from './ladder-declined.ts'
import { ladderRang } from './ladder-rang.ts'
import { ladderRungSkipped } from './ladder-rung-skipped.ts'
import { mailDelivered } from './mail-delivered.ts'
import { mailDue } from './mail-due.ts'
import { mailOpened } from './mail-opened.ts'
import { mailReturned } from './mail-returned.ts'
import { mailSent } from './mail-sent.ts'
import { mailStranded } from './mail-stranded.ts'
import { mailUnconfirmed } from './mail-unconfirmed.ts'
import { premisesForgotten } from './premises-forgotten.ts'
import { premisesInspectionRequested } from './premises-inspection-requested.ts'
import { premisesReleased } from './premises-released.ts'
import { premisesTipOffJoined } from './premises-tip-off-joined.ts'
import { programmeTimingChanged } from './programme-timing-changed.ts'
import { programmeWentLive } from './programme-went-live.ts'
import { tipOffAccepted } from './tip-off-accepted.ts'
import { tipOffAcknowledged } from './tip-off-acknowledged.ts'
import { tipOffAnswerSought } from './tip-off-answer-sought.ts'
import { tipOffAnswered } from './tip-off-answered.ts'
import { tipOffClosed } from './tip-off-closed.ts'
import { tipOffLinked } from './tip-off-linked.ts'
import { tipOffLogged } from './tip-off-logged.ts'
import { tipOffMessageLeft } from './tip-off-message-left.ts'
import { tipOffQuestionAsked } from './tip-off-question-asked.ts'
import { tipOffTextOpened } from './tip-off-text-opened.ts'
import { tipOffTextPurged } from './tip-off-text-purged.ts'
import { tipOffTurnedUrgent } from './tip-off-turned-urgent.ts'
import { tipOffUnfoundedProposed } from './tip-off-unfounded-proposed.ts'
import { tipOffUnfoundedRefused } from './tip-off-unfounded-refused.ts'

/** Every event there is; a new one is added here and, if somebody shall hear of it, in routes.ts. */
export const eventTypes = [
  agencyChanged,
  agencyContactsConfirmed,
  agencyPostUnreachable,
  agencySealChangeApproved,
  agencySealChangeProposed,
  deadlineAccepted,
  deadlineDispatched,
  deadlineExplained,
  deadlineExtended,
  deadlineOpened,
  deadlineReturned,
  deadlineSubmitted,
  deadlineWaived,
  inspectionAcknowledged,
  inspectionAnswerRepeated,
  inspectionConcluded,
  inspectionDecided,
  inspectionExtended,
  inspectionJoinRefused,
  inspectionMeasureRecommended,
  inspectionOpened,
  inspectionOpeningRepeated,
  inspectionReassigned,
  inspectionRecommendationAnswered,
  inspectionRecorded,
  inspectionSettled,
  inspectionTipOffJoined,
  inspectionViolationSettled,
  inspectionWithdrawn,
  ladderAsked,
  ladderDeclined,
  ladderRang,
  ladderRungSkipped,
  mailDelivered,
  mailDue,
  mailOpened,
  mailReturned,
  mailSent,
  mailStranded,
  mailUnconfirmed,
  premisesForgotten,
  premisesInspectionRequested,
  premisesReleased,
  premisesTipOffJoined,
  programmeTimingChanged,
  programmeWentLive,
  tipOffAccepted,
  tipOffAcknowledged,
  tipOffAnswerSought,
  tipOffAnswered,
  tipOffClosed,
  tipOffLinked,
  tipOffLogged,
  tipOffMessageLeft,
  tipOffQuestionAsked,
  tipOffTextOpened,
  tipOffTextPurged,
  tipOffTurnedUrgent,
  tipOffUnfoundedProposed,
  tipOffUnfoundedRefused,
] as const

/** Any fact that a decision can return. */
export type Fact = FactOf<(typeof eventTypes)[number]>

/** The fact of one type, `FactNamed<'tip-off.logged'>`. */
export type FactNamed<T extends Fact['type']> = Extract<Fact, { type: T }>

export {
  agencyChanged,
  agencyContactsConfirmed,
  agencyPostUnreachable,
  agencySealChangeApproved,
  agencySealChangeProposed,
  deadlineAccepted,
  deadlineDispatched,
  deadlineExplained,
  deadlineExtended,
  deadlineOpened,
  deadlineReturned,
  deadlineSubmitted,
  deadlineWaived,
  inspectionAcknowledged,
  inspectionAnswerRepeated,
  inspectionConcluded,
  inspectionDecided,
  inspectionExtended,
  inspectionJoinRefused,
  inspectionMeasureRecommended,
  inspectionOpened,
  inspectionOpeningRepeated,
  inspectionReassigned,
  inspectionRecommendationAnswered,
  inspectionRecorded,
  inspectionSettled,
  inspectionTipOffJoined,
  inspectionViolationSettled,
  inspectionWithdrawn,
  ladderAsked,
  ladderDeclined,
  ladderRang,
  ladderRungSkipped,
  mailDelivered,
  mailDue,
  mailOpened,
  mailReturned,
  mailSent,
  mailStranded,
  mailUnconfirmed,
  premisesForgotten,
  premisesInspectionRequested,
  premisesReleased,
  premisesTipOffJoined,
  programmeTimingChanged,
  programmeWentLive,
  tipOffAccepted,
  tipOffAcknowledged,
  tipOffAnswered,
  tipOffAnswerSought,
  tipOffClosed,
  tipOffLinked,
  tipOffLogged,
  tipOffMessageLeft,
  tipOffQuestionAsked,
  tipOffTextOpened,
  tipOffTextPurged,
  tipOffTurnedUrgent,
  tipOffUnfoundedProposed,
  tipOffUnfoundedRefused,
}

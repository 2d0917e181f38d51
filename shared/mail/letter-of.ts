import type { Template } from '../domain/notices.ts'
import type { Letter } from './letter.ts'
import {
  deadlineExtended,
  deadlineOpened,
  deadlineWaived,
  submissionAccepted,
  submissionReceived,
  submissionReturned,
} from './letters-deadlines.ts'
import { dossierClosed, dossierExtended, dossierMoved, dossierOpened } from './letters-dossiers.ts'
import {
  escalation,
  escalationAsked,
  postUnreachable,
  sealChangeApproved,
  sealChangeDropped,
  sealChangeProposed,
} from './letters-escalations.ts'
import {
  inspectionExtended,
  inspectionNew,
  inspectionPlanned,
  inspectionReassigned,
  inspectionWithdrawn,
  measureRecommended,
} from './letters-inspections.ts'
import { reminder } from './letters-reminders.ts'
import { contacts, courtesy } from './letters-requests.ts'
import { messageLeft, tipOffConflict, tipOffNew, unfoundedProposed, unfoundedRefused, urgent } from './letters-tip-offs.ts'
import type { Telling } from './words.ts'

const letters: Readonly<Record<Template, (telling: Telling) => Letter>> = {
  reminder,
  courtesy,
  escalation,
  'escalation-asked': escalationAsked,
  urgent,
  contacts,
  'tip-off-new': tipOffNew,
  'tip-off-conflict': tipOffConflict,
  'unfounded-proposed': unfoundedProposed,
  'unfounded-refused': unfoundedRefused,
  'message-left': messageLeft,
  'inspection-new': inspectionNew,
  'inspection-reassigned': inspectionReassigned,
  'inspection-extended': inspectionExtended,
  'inspection-withdrawn': inspectionWithdrawn,
  'measure-recommended': measureRecommended,
  'inspection-planned': inspectionPlanned,
  'dossier-opened': dossierOpened,
  'dossier-moved': dossierMoved,
  'dossier-closed': dossierClosed,
  'dossier-extended': dossierExtended,
  'deadline-opened': deadlineOpened,
  'submission-received': submissionReceived,
  'submission-accepted': submissionAccepted,
  'submission-returned': submissionReturned,
  'deadline-extended': deadlineExtended,
  'deadline-waived': deadlineWaived,
  'seal-change-proposed': sealChangeProposed,
  'seal-change-approved': sealChangeApproved,
  'seal-change-dropped': sealChangeDropped,
  'post-unreachable': postUnreachable,
}

/** The letter that tells one notice. */
export const letterOf = (telling: Telling): Letter => letters[telling.entry.template](telling)

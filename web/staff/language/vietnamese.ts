import { staff } from '../../i18n/vi/staff.ts'
import { staffAgency } from '../../i18n/vi/staff-agency.ts'
import { staffCalendar } from '../../i18n/vi/staff-calendar.ts'
import { staffDeadline } from '../../i18n/vi/staff-deadline.ts'
import { staffDossier } from '../../i18n/vi/staff-dossier.ts'
import { staffEntry } from '../../i18n/vi/staff-entry.ts'
import { staffEventFacts, staffEvents, staffEventTexts } from '../../i18n/vi/staff-events.ts'
import { staffFeed } from '../../i18n/vi/staff-feed.ts'
import { staffForms } from '../../i18n/vi/staff-forms.ts'
import { staffInspection } from '../../i18n/vi/staff-inspection.ts'
import { staffItem } from '../../i18n/vi/staff-item.ts'
import { staffNewDeadline } from '../../i18n/vi/staff-new-deadline.ts'
import { staffOverview } from '../../i18n/vi/staff-overview.ts'
import { staffParts } from '../../i18n/vi/staff-parts.ts'
import { staffProblems } from '../../i18n/vi/staff-problems.ts'
import { staffProgramme } from '../../i18n/vi/staff-programme.ts'
import { staffSearch } from '../../i18n/vi/staff-search.ts'
import { staffTipOff } from '../../i18n/vi/staff-tip-off.ts'
import { staffWork } from '../../i18n/vi/staff-work.ts'

/** Every word of the console; English has the same shape, or it does not compile. */
export const words = {
  ...staff,
  problems: staffProblems,
  work: staffWork,
  forms: staffForms,
  item: staffItem,
  events: staffEvents,
  eventFacts: staffEventFacts,
  eventTexts: staffEventTexts,
  tipOff: staffTipOff,
  inspection: staffInspection,
  deadline: staffDeadline,
  dossier: staffDossier,
  agency: staffAgency,
  entry: staffEntry,
  overview: staffOverview,
  parts: staffParts,
  calendar: staffCalendar,
  search: staffSearch,
  newDeadline: staffNewDeadline,
  programme: staffProgramme,
  feed: staffFeed,
}

export type Words = typeof words

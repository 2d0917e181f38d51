import { staff } from '../../i18n/en/staff.ts'
import { staffAgency } from '../../i18n/en/staff-agency.ts'
import { staffCalendar } from '../../i18n/en/staff-calendar.ts'
import { staffDeadline } from '../../i18n/en/staff-deadline.ts'
import { staffDossier } from '../../i18n/en/staff-dossier.ts'
import { staffEntry } from '../../i18n/en/staff-entry.ts'
import { staffEventFacts, staffEvents, staffEventTexts } from '../../i18n/en/staff-events.ts'
import { staffFeed } from '../../i18n/en/staff-feed.ts'
import { staffForms } from '../../i18n/en/staff-forms.ts'
import { staffInspection } from '../../i18n/en/staff-inspection.ts'
import { staffItem } from '../../i18n/en/staff-item.ts'
import { staffNewDeadline } from '../../i18n/en/staff-new-deadline.ts'
import { staffOverview } from '../../i18n/en/staff-overview.ts'
import { staffParts } from '../../i18n/en/staff-parts.ts'
import { staffProblems } from '../../i18n/en/staff-problems.ts'
import { staffProgramme } from '../../i18n/en/staff-programme.ts'
import { staffSearch } from '../../i18n/en/staff-search.ts'
import { staffTipOff } from '../../i18n/en/staff-tip-off.ts'
import { staffWork } from '../../i18n/en/staff-work.ts'
import type { Words } from './vietnamese.ts'

/** Fetched only by those who ask for English. */
export const words: Words = {
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

import type { Fact } from './index.ts'

/** A reaction is a queue and the one function behind it. */
export type Reaction =
  | 'premises-tip-offs'
  | 'premises-releases'
  | 'inspection-openings'
  | 'inspection-joins'
  | 'tip-off-links'
  | 'tip-off-answers'
  | 'text-purges'
  | 'notices'
  | 'mail-sendings'
  | 'mail-returns'
  | 're-armings'
  | 'written-results'

/**
 * The whole choreography on one screen: which reaction hears which event. An event that is not here is history only.
 * `notices` puts what must be told into the mail of the posts concerned.
 */
export const routes: Readonly<Partial<Record<string, readonly Reaction[]>>> = {
  'tip-off.logged': ['notices'],
  'tip-off.accepted': ['premises-tip-offs'],
  'tip-off.answer-sought': ['inspection-joins'],
  'tip-off.unfounded-proposed': ['notices'],
  'tip-off.unfounded-refused': ['notices'],
  'tip-off.turned-urgent': ['notices'],
  'tip-off.message-left': ['notices'],
  'tip-off.text-purged': ['text-purges'],
  'premises.inspection-requested': ['inspection-openings'],
  'premises.tip-off-joined': ['inspection-joins'],
  'premises.forgotten': ['text-purges'],
  'inspection.planned': ['notices'],
  'inspection.opened': ['premises-releases', 'tip-off-links', 'notices'],
  'inspection.opening-repeated': ['premises-releases', 'tip-off-links'],
  'inspection.tip-off-joined': ['tip-off-links'],
  'inspection.join-refused': ['premises-tip-offs'],
  'inspection.concluded': ['premises-releases', 'tip-off-answers'],
  'inspection.answer-repeated': ['tip-off-answers'],
  'inspection.recorded': ['written-results'],
  'inspection.extended': ['notices'],
  'inspection.reassigned': ['notices'],
  'inspection.withdrawn': ['notices'],
  'inspection.measure-recommended': ['notices'],
  'deadline.opened': ['notices'],
  'deadline.submitted': ['notices'],
  'deadline.accepted': ['notices'],
  'deadline.returned': ['notices'],
  'deadline.extended': ['notices'],
  'deadline.waived': ['notices'],
  'dossier.opened': ['notices'],
  'dossier.moved': ['notices'],
  'dossier.closed': ['notices'],
  'dossier.extended': ['notices'],
  'dossier.visit-due': ['inspection-openings'],
  'ladder.rang': ['notices'],
  'ladder.asked': ['notices'],
  'mail.due': ['mail-sendings'],
  'mail.returned': ['mail-returns'],
  'agency.post-unreachable': ['notices'],
  'agency.seal-change-approved': ['notices'],
  'agency.seal-change-dropped': ['notices'],
  'agency.seal-change-proposed': ['notices'],
  'calendar.changed': ['re-armings'],
  'programme.timing-changed': ['re-armings'],
  'programme.went-live': ['re-armings'],
} satisfies Partial<Record<Fact['type'], readonly Reaction[]>>

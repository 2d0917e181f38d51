import type { AgencyState } from './agency-state.ts'
import type { DeadlineState } from './deadline-state.ts'
import { isOpen } from './deadline-state.ts'
import type { DossierState } from './dossier-state.ts'
import { isOpenDossier } from './dossier-state.ts'
import { isTeamsTurn } from './inspection.ts'
import type { InspectionState } from './inspection-state.ts'
import { isRunning, unanswered } from './inspection-state.ts'
import type { LadderState } from './ladder-state.ts'
import { waitingForAnswer } from './ladder-view.ts'
import type { MailEntry } from './mail-state.ts'
import type { Template } from './notices.ts'
import type { TipOffState } from './tip-off-state.ts'

/** What an item waits for: the moments and days by which, as its notices name them, and the rungs that a post was asked about. */
export interface Awaited {
  readonly by: readonly string[]
  readonly asked: readonly string[]
}

const nothing: Awaited = { by: [], asked: [] }

const askedIn = (...ladders: readonly LadderState[]): string[] => ladders.flatMap(waitingForAnswer).map(({ rung }) => rung)

/** What a deadline waits for: what is owed by its day, or an answer or a dispatch within the time for that. */
export const awaitedOfDeadline = (state: DeadlineState): Awaited => {
  if (!isOpen(state)) return nothing
  const isOwed = state.status === 'open' || state.status === 'returned'
  return { by: [state.clock.due, ...(isOwed ? [state.due] : [])], asked: askedIn(state.ladder) }
}

/** What an inspection waits for: the team's next step, and the answers to its recommendations. */
export const awaitedOfInspection = (state: InspectionState): Awaited => {
  if (!isRunning(state)) return nothing
  const open = unanswered(state)
  const by = [...(isTeamsTurn(state) ? [state.due] : []), ...open.map(({ due }) => due)]
  return { by, asked: askedIn(state.ladder, ...open.map(({ ladder }) => ladder)) }
}

/** What a tip-off waits for on its desk. */
export const awaitedOfTipOff = (state: TipOffState): Awaited =>
  'ladder' in state ? { by: [state.due], asked: askedIn(state.ladder) } : nothing

/** What an agency is asked and has not answered yet. */
export const awaitedOfAgency = ({ contacts }: AgencyState): Awaited =>
  contacts ? { by: [contacts.due], asked: askedIn(contacts.ladder) } : nothing

/** What a dossier waits for: its step, within the time for that. */
export const awaitedOfDossier = (state: DossierState): Awaited =>
  isOpenDossier(state) ? { by: [state.clock.due], asked: askedIn(state.ladder) } : nothing

/** The notices that ask for something, each with the name of the day by which; all others are told for information. */
const asksBy: Readonly<Partial<Record<Template, string>>> = {
  reminder: 'due',
  courtesy: 'due',
  escalation: 'due',
  'escalation-asked': 'due',
  contacts: 'due',
  'tip-off-new': 'due',
  'tip-off-conflict': 'due',
  'unfounded-proposed': 'due',
  'unfounded-refused': 'due',
  'inspection-new': 'decideBy',
  'measure-recommended': 'due',
  'deadline-opened': 'due',
  'submission-received': 'acceptBy',
  'submission-returned': 'until',
  'inspection-planned': 'inspectBy',
  'dossier-opened': 'due',
  'dossier-moved': 'due',
}

/** Whether what a notice asks for is no longer waited for: it was done, or moved to another day of which there is a notice of its own. */
export const isOvertaken = ({ template, facts }: MailEntry, { by, asked }: Awaited): boolean => {
  const name = asksBy[template]
  const day = name === undefined ? undefined : facts[name]
  if (typeof day !== 'string') return false
  return !by.includes(day) || (template === 'escalation-asked' && !asked.includes(String(facts.rung)))
}

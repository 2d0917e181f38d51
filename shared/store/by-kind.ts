import type { Kind } from '../../events/kind.ts'
import { agency } from '../domain/agency.ts'
import type { AnyState, Context, Wake } from '../domain/aggregate.ts'
import { refuseUnlessAllowed } from '../domain/authorisation.ts'
import { calendarChanges } from '../domain/calendar-changes.ts'
import { deadline } from '../domain/deadline.ts'
import { dossier } from '../domain/dossier.ts'
import { inspection } from '../domain/inspection.ts'
import { mail } from '../domain/mail.ts'
import { isNamed } from '../domain/named-items.ts'
import { premises } from '../domain/premises.ts'
import { programmeState } from '../domain/programme-state.ts'
import { tipOff } from '../domain/tip-off.ts'
import { commit } from './commit.ts'
import { show } from './show.ts'
import type { Stored } from './state-item.ts'

type OfKind = Readonly<Record<Kind, (id: string, context: Context) => Promise<Stored<AnyState>>>>

type WakeOfKind = Readonly<Record<Kind, (id: string, wake: Wake, context: Context) => Promise<Stored<AnyState>>>>

/** Wakes an aggregate of whatever kind. */
export const wakeOf: WakeOfKind = {
  'tip-off': (id, wake, context) => commit(tipOff, id, wake, context),
  premises: (id, wake, context) => commit(premises, id, wake, context),
  inspection: (id, wake, context) => commit(inspection, id, wake, context),
  deadline: (id, wake, context) => commit(deadline, id, wake, context),
  mail: (id, wake, context) => commit(mail, id, wake, context),
  agency: (id, wake, context) => commit(agency, id, wake, context),
  programme: (id, wake, context) => commit(programmeState, id, wake, context),
  calendar: (id, wake, context) => commit(calendarChanges, id, wake, context),
  dossier: (id, wake, context) => commit(dossier, id, wake, context),
}

/** Reads an item of whatever kind for a person who may know of it; throws not-found otherwise. */
export const showOf: OfKind = {
  'tip-off': (id, context) => show(tipOff, id, context),
  premises: (id, context) => show(premises, id, context),
  inspection: (id, context) => show(inspection, id, context),
  deadline: (id, context) => show(deadline, id, context),
  mail: (id, context) => show(mail, id, context),
  agency: (id, context) => show(agency, id, context),
  programme: (id, context) => show(programmeState, id, context),
  calendar: (id, context) => show(calendarChanges, id, context),
  dossier: (id, context) => show(dossier, id, context),
}

/** Throws not-found unless a person may know of an item of whatever kind, one that the programme names and nothing has happened to included. */
export const knowOf = async (kind: Kind, id: string, context: Context): Promise<void> => {
  if (isNamed(kind, id, context.programme)) refuseUnlessAllowed(kind, 'read', context.by, {})
  else await showOf[kind](id, context)
}

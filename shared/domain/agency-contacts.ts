import type { Fact } from '../../events/index.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context, Decision } from './aggregate.ts'
import { atLocalTime, localDate, nextWorkingDay, offsetFrom } from './calendar.ts'
import type { Instant } from './instant.ts'
import { earliest } from './instant.ts'
import { wakeLadder } from './ladder-facts.ts'
import { ladderDueAt } from './ladder-timing.ts'
import { openLadder } from './open-ladder.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { agencyById, isInForce, isRequested } from './programme-lookup.ts'

/** The first working day of the quarter after this moment, when contacts are asked about again. */
export const nextQuarter = (now: Instant, { programme, calendar }: Pick<Context, 'programme' | 'calendar'>): Instant => {
  const [year = 0, month = 1] = localDate(calendar, now).split('-').map(Number)
  const firstDay = new Date(Date.UTC(year, (Math.floor((month - 1) / 3) + 1) * 3, 1)).toISOString().slice(0, 10)
  return atLocalTime(calendar, nextWorkingDay(calendar, firstDay), programme.clocks.sendAt)
}

/** The posts that answer for an agency: its contact and its head, as far as it has them. */
export const ownersOfAgency = (programme: Programme, id: string): Post[] => {
  const agency = agencyById(programme, id)
  return [...new Set(['contact', agency?.head ?? ''])]
    .filter((role) => agency?.roles.some((entry) => entry.role === role))
    .map((role) => `${id}.${role}`)
}

/** When an agency next wants to be woken: for its open question, or at the start of the next quarter. */
export const contactsDueAt = ({ contacts, askAt }: AgencyState, { calendar }: Pick<Context, 'calendar'>): Instant =>
  earliest(askAt, contacts && ladderDueAt(contacts.ladder, contacts, calendar)) ?? askAt

const asked = (state: AgencyState, context: Context): AgencyState => {
  const { programme, calendar, now } = context
  const agency = agencyById(programme, state.id)
  const [post] = ownersOfAgency(programme, state.id)
  const askAt = nextQuarter(now, context)
  const { contacts: _over, ...rest } = state
  if (!agency || !isInForce(agency, localDate(calendar, now)) || post === undefined) return { ...rest, askAt }
  const { contacts: usual, contactsRequested } = programme.ladderUse
  const ladder = openLadder(programme, isRequested(programme, state.id) ? contactsRequested : usual, { owner: state.id })
  return {
    ...state,
    askAt,
    contacts: { post, opened: now, due: offsetFrom(calendar, now, programme.clocks.contacts, '17:00'), ladder },
  }
}

/** Asks an agency once a quarter whether its contacts are right, and goes up its ladder while nobody answers. */
export const wakeContacts = (state: AgencyState, context: Context): Decision<AgencyState, Fact> => {
  const { now, calendar } = context
  const next = state.askAt <= now ? asked(state, context) : state
  const { contacts } = next
  if (!contacts) return { state: next, facts: [] }
  const about = { owner: state.id, step: 'contacts' }
  const { ladder, facts } = wakeLadder(contacts.ladder, contacts, now, calendar, { subject: { due: contacts.due, about } })
  return { state: { ...next, contacts: { ...contacts, ladder } }, facts }
}

/** The agency says that its contacts are right: the question is over, and addresses that failed get another chance. */
export const confirmContacts = (state: AgencyState, context: Context): Decision<AgencyState, Fact> => {
  const { contacts: _answered, ...rest } = state
  const roles = Object.fromEntries(Object.entries(state.roles).map(([role, { unreachable: _mended, ...entry }]) => [role, entry]))
  return {
    state: { ...rest, roles, askAt: nextQuarter(context.now, context), contactsConfirmedAt: context.now },
    facts: [{ type: 'agency.contacts-confirmed', data: {} }],
  }
}

import type { Fact } from '../../events/index.ts'
import type { Context, Decision } from './aggregate.ts'
import { endOfDay, localDate } from './calendar.ts'
import type { OpenDeadline } from './deadline-command.ts'
import { hangLadder, startLadder, withoutEscalation } from './deadline-ladder.ts'
import { contactOf, reportingLadders } from './deadline-parties.ts'
import type { DeadlineCore, DeadlineIn } from './deadline-state.ts'
import { subjectOf } from './deadline-state.ts'
import { DomainError, notThere } from './domain-error.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderState } from './ladder-state.ts'
import { agencyOf, type Post } from './post.ts'
import type { Duty, Programme } from './programme.ts'
import { agencyById, dutyById, isInForce, isRequested, ladderOf, placesOf, recipientsOf } from './programme-lookup.ts'
import { speakableCode } from './speakable-code.ts'

/** Where it goes: the first recipient inside the system accepts or returns it; where none is named, the lead agency or else the issuer does. */
const goesTo = (
  programme: Programme,
  owner: string,
  named: readonly string[],
): Pick<DeadlineCore, 'recipients' | 'external' | 'acceptor'> => {
  const nobody = named.length === 0
  const recipients = nobody ? [programme.lead, programme.issuer].filter((agency) => agency !== owner).slice(0, 1) : [...named]
  const external = recipients.filter((agency) => agencyById(programme, agency)?.external)
  const acceptors = recipients.flatMap((agency) => {
    const post = external.includes(agency) ? undefined : contactOf(programme, agency)
    return post === undefined ? [] : [{ agency, post }]
  })
  return { recipients, external, ...(acceptors[0] ? { acceptor: acceptors[0] } : {}) }
}

const ladderIdFor = (programme: Programme, duty: Duty | undefined, owner: string, requested: boolean): string => {
  const { contacts, contactsRequested } = programme.ladderUse
  const own = duty ? ladderOf(programme, duty, owner) : reportingLadders(programme, owner)[0]
  return own ?? (requested ? contactsRequested : contacts)
}

/** Who must act is whom the ladder reminds; a plan may be the team leader's own. */
const remindedOf = (ladder: LadderState, owner: string): Post | undefined =>
  ladder.rungs.flatMap((rung) => rung.to).find((post) => agencyOf(post) === owner)

const refuseOpening = ({ programme, calendar, now }: Context, command: OpenDeadline, duty: Duty | undefined): void => {
  const today = localDate(calendar, now)
  const inForce = (id: string) => {
    const agency = agencyById(programme, id)
    return agency !== undefined && isInForce(agency, today)
  }
  if (command.duty !== undefined && !duty) throw notThere('duty')
  if (duty?.track === 'excluded') throw new DomainError('invalid', 'excluded-duty', 'This duty is kept outside the system.')
  if (!inForce(command.owner) || contactOf(programme, command.owner) === undefined)
    throw new DomainError('invalid', 'unknown-agency', 'The value of «agency» is no agency that works with this system today.')
  if (command.recipient !== undefined && (!inForce(command.recipient) || command.recipient === command.owner))
    throw new DomainError('invalid', 'unknown-recipient', 'The value of «recipient» is no other agency of this programme.')
  if (command.due < today) throw new DomainError('invalid', 'due-in-the-past', 'The value of «due» can only be today or later.')
}

/**
 * Puts a duty on the clock with its posts, recipients and ladder copied from the programme. Nothing that fell due before today is ever
 * opened, and rungs whose moment is over are passed over, so a programme that starts late reminds of what is ahead and of nothing else.
 */
export const open = (command: OpenDeadline, context: Context): Decision<DeadlineIn<'open'>, Fact> => {
  const { programme, calendar, now } = context
  const { id, owner, period, windowFrom, windowUntil, due, title, of } = command
  const duty = command.duty === undefined ? undefined : dutyById(programme, command.duty)
  refuseOpening(context, command, duty)
  const requested = duty?.requested === true || isRequested(programme, owner)
  const named = duty ? recipientsOf(programme, duty, owner) : [command.recipient ?? []].flat()
  const to = goesTo(programme, owner, named)
  const names = { ...placesOf(programme, owner), recipient: to.acceptor?.agency }
  const copied = hangLadder(programme, ladderIdFor(programme, duty, owner, requested), names, 1)
  const clock = { opened: now, due: endOfDay(calendar, due) }
  const { ladder, skipped } = startLadder(requested ? withoutEscalation(copied) : copied, clock, context)
  const contact = remindedOf(ladder, owner) ?? contactOf(programme, owner) ?? ''
  const state: DeadlineIn<'open'> = {
    id,
    code: speakableCode('deadline', id),
    status: 'open',
    ...(duty ? { duty: duty.id } : {}),
    ...(title === undefined ? {} : { title }),
    ...(of === undefined ? {} : { of }),
    owner,
    contact,
    ...to,
    period,
    windowFrom,
    windowUntil,
    due,
    requested,
    openedAt: now,
    round: 1,
    told: [],
    extensions: [],
    returns: [],
    clock,
    ladder,
  }
  // A period that the planner opens is first spoken of by its first reminder; whatever else is asked for, at once.
  const tell = duty?.opens ? [] : [contact]
  const opened: Fact = {
    type: 'deadline.opened',
    data: { ...subjectOf(state), due, requested, tell, above: duty?.opens ? [] : chainAbove(ladder.chain, tell) },
  }
  return { state, facts: [opened, ...skipped] }
}

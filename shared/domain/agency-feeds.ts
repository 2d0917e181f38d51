import type { Fact } from '../../events/index.ts'
import type { AgencyCommand } from './agency-command.ts'
import { directoryOver, holdsItself, type Person } from './agency-directory.ts'
import type { AgencyState } from './agency-state.ts'
import type { Context, Decision } from './aggregate.ts'
import { unchanged } from './aggregate.ts'
import { localDate } from './calendar.ts'
import { DomainError } from './domain-error.ts'
import { agencyOf, type Post, roleOf } from './post.ts'

type FeedDecision = Decision<AgencyState, Fact>

const isHolder = (state: AgencyState, post: Post, { sub, iss }: Person, { programme, calendar, now }: Context): boolean =>
  holdsItself(
    directoryOver(programme, () => state),
    post,
    { sub, iss },
    localDate(calendar, now),
  )

const roleActing = ({ id }: AgencyState, { by }: Context): string => {
  if (agencyOf(by) !== id) throw new DomainError('forbidden', 'not-allowed', 'Only a post itself has its calendar address made.')
  return roleOf(by)
}

/** Gives the acting post a new calendar address, in place of any before. It is given to who holds the post, not to who stands in for a while. */
export const makeFeed = (
  state: AgencyState,
  { feed, person }: Extract<AgencyCommand, { type: 'make-feed' }>,
  context: Context,
): FeedDecision => {
  const role = roleActing(state, context)
  if (!isHolder(state, context.by, person, context))
    throw new DomainError(
      'forbidden',
      'only-the-holder',
      'A calendar address is given to the holder of a post, not to a substitute.',
    )
  return {
    state: { ...state, feeds: { ...state.feeds, [role]: { id: feed, at: context.now, to: person } } },
    facts: [{ type: 'agency.feed-made', data: { role } }],
  }
}

/** Ends the calendar address of the acting post, whoever acts for it. */
export const revokeFeed = (state: AgencyState, context: Context): FeedDecision => {
  const role = roleActing(state, context)
  const { [role]: ended, ...feeds } = state.feeds ?? {}
  return ended ? { state: { ...state, feeds }, facts: [{ type: 'agency.feed-revoked', data: { role } }] } : unchanged(state)
}

/** Whether a calendar address still counts: it is the last that was given, and whom it was given to holds the post today. */
export const isFeedAlive = (state: AgencyState | undefined, post: Post, feed: string, context: Context): boolean => {
  const known = state?.feeds?.[roleOf(post)]
  return state !== undefined && known?.id === feed && isHolder(state, post, known.to, context)
}

/** What a post is told of its calendar address: since when there is one that counts. */
export const feedView = (state: AgencyState, post: Post, context: Context): object => {
  const known = state.feeds?.[roleOf(post)]
  return known && isFeedAlive(state, post, known.id, context) ? { calendarFeed: { at: known.at } } : {}
}

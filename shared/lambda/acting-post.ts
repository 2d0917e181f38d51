import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { agency } from '../domain/agency.ts'
import type { Person } from '../domain/agency-directory.ts'
import { directoryFor, holdsPost, personsOf } from '../domain/agency-directory.ts'
import type { AgencyState } from '../domain/agency-state.ts'
import type { Context } from '../domain/aggregate.ts'
import { localDate } from '../domain/calendar.ts'
import { DomainError } from '../domain/domain-error.ts'
import type { Post } from '../domain/post.ts'
import { load } from '../store/commit.ts'

type StaffEvent = Pick<APIGatewayProxyEventV2WithJWTAuthorizer, 'headers' | 'requestContext'>

const postForm = /^[a-z0-9-]+\.[a-z0-9-]+$/

const postNamed = ({ headers }: StaffEvent): Post => {
  const post = headers['keng-post']
  if (post !== undefined && postForm.test(post)) return post
  throw new DomainError(
    'invalid',
    'post-missing',
    'Say as which of your posts you act: send the header «keng-post», for example «keng-post: dolisa.director».',
  )
}

/** Whom the token names; throws DomainError forbidden for a token that names nobody. */
export const personOf = ({ requestContext }: Pick<StaffEvent, 'requestContext'>): Required<Person> => {
  const { iss, sub } = requestContext.authorizer.jwt.claims
  if (typeof iss === 'string' && typeof sub === 'string') return { iss, sub }
  throw new DomainError('forbidden', 'nobody', 'The token does not say who you are: it needs the claims «iss» and «sub».')
}

/** What an agency has entered, strongly consistent, so that a right withdrawn a moment ago is withdrawn. */
export const enteredBy = async (id: string): Promise<AgencyState | undefined> => (await load(agency, id))?.state

/** Refuses a post that the person neither holds today nor stands in for; throws DomainError forbidden. */
export const refuseUnlessHeld = async (
  post: Post,
  person: Required<Person>,
  { programme, calendar, now }: Context,
): Promise<void> => {
  const directory = await directoryFor(post, programme, enteredBy)
  if (holdsPost(directory, post, person, localDate(calendar, now))) return
  throw new DomainError(
    'forbidden',
    'not-your-post',
    `You do not hold the post ${post} today. Name a post of yours, or ask the agency's contact to enter you.`,
  )
}

/**
 * The post as which the person behind the token acts, after checking that he holds it today, or stands in today for who does.
 * Throws DomainError invalid when no post is named, forbidden when it is not his.
 */
export const actingPost = async (event: StaffEvent, context: Context): Promise<Post> => {
  const post = postNamed(event)
  await refuseUnlessHeld(post, personOf(event), context)
  return post
}

/** Those who may be behind the acting post today, by what the identity provider calls them; tells one person in two posts from two persons. */
export const personsBehind = async ({ by, programme, calendar, now }: Context): Promise<string[]> => {
  const directory = await directoryFor(by, programme, enteredBy)
  return personsOf(directory, by, localDate(calendar, now)).map(({ sub }) => sub)
}

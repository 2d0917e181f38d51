import type { Reach } from '../domain/agency-directory.ts'
import { directoryFor, reachPost } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import { localDate } from '../domain/calendar.ts'
import type { Instant } from '../domain/instant.ts'
import type { Post } from '../domain/post.ts'
import { enteredBy } from '../lambda/acting-post.ts'
import { liveSince } from '../store/is-live-now.ts'

/** Where the mail of a post goes today, and since when the programme is live; while it rehearses it goes to the rehearsal address. */
export const destinationOf = async (
  post: Post,
  { programme, calendar, now }: Context,
): Promise<Reach & { liveSince: Instant | undefined }> => {
  const since = await liveSince({ programme })
  const reach = reachPost(await directoryFor(post, programme, enteredBy), post, localDate(calendar, now))
  return since === undefined && 'address' in reach
    ? { ...reach, address: programme.mail.rehearsalAddress, liveSince: since }
    : { ...reach, liveSince: since }
}

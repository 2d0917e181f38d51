import type { Reach } from '../domain/agency-directory.ts'
import { directoryFor, reachPost } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import { localDate } from '../domain/calendar.ts'
import type { Post } from '../domain/post.ts'
import { enteredBy } from '../lambda/acting-post.ts'
import { isLiveNow } from '../store/is-live-now.ts'

/** Where the mail of a post goes today, and whether the programme still rehearses, in which case it goes to the rehearsal address. */
export const destinationOf = async (
  post: Post,
  { programme, calendar, now }: Context,
): Promise<Reach & { rehearsal: boolean }> => {
  const rehearsal = !(await isLiveNow({ programme }))
  const reach = reachPost(await directoryFor(post, programme, enteredBy), post, localDate(calendar, now))
  return rehearsal && 'address' in reach
    ? { ...reach, address: programme.mail.rehearsalAddress, rehearsal }
    : { ...reach, rehearsal }
}

import type { Person } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import type { Post } from '../domain/post.ts'
import { postsOf } from '../store/posts-of.ts'
import { refuseUnlessHeld } from './acting-post.ts'

/** The posts whose work a person may be shown: the one he names, which must be his today, or all that are. Throws DomainError forbidden. */
export const postsToList = async (
  person: Required<Person> | undefined,
  post: Post | undefined,
  context: Context,
): Promise<readonly Post[]> => {
  if (!person) return []
  if (post === undefined) return (await postsOf(person, context)).map((own) => own.post)
  await refuseUnlessHeld(post, person, context)
  return [post]
}

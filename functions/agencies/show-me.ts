import { showMe } from '../../shared/contracts/me.ts'
import { meView } from '../../shared/domain/me-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { isLiveNow } from '../../shared/store/is-live-now.ts'
import { postsOf } from '../../shared/store/posts-of.ts'

/** Who is signed in: the person behind the token, the posts he may act for today, and what the forms offer. */
export const handler = onRequest(showMe, async ({ person, context }) => {
  if (!person) return undefined
  const [posts, live] = await Promise.all([postsOf(person, context), isLiveNow(context)])
  return meView(person, posts, live, context)
})

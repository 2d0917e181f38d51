import { listWork } from '../../shared/contracts/work.ts'
import { wantedWork, workView } from '../../shared/domain/work-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { postsToList } from '../../shared/lambda/posts-to-list.ts'
import { workOfPosts } from '../../shared/store/work-of-posts.ts'

const perPage = 50

/** The open work of a person's posts, or of the one he names, soonest first; `next` goes on where a page ended, so no item is lost between pages. */
export const handler = onRequest(listWork, async ({ query: { post, next, ...filter }, person, context }) => {
  const posts = await postsToList(person, post, context)
  return workView(await workOfPosts(posts, wantedWork(filter, context), perPage, next), context)
})

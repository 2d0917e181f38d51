import { showMe } from '../../shared/contracts/me.ts'
import { meView } from '../../shared/domain/me-view.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { directoryOfAll } from '../../shared/store/directory-of-all.ts'
import { isLiveNow } from '../../shared/store/is-live-now.ts'

/** Who is signed in: asked once a session, so it may read every agency. */
export const handler = onRequest(showMe, async ({ person, context }) => {
  const [directory, live] = await Promise.all([directoryOfAll(context), isLiveNow(context)])
  return person && meView(person, directory, live, context)
})

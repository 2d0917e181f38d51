import { reportingPosts } from './deadline-parties.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { dutyById, recipientsOf } from './programme-lookup.ts'
import { reportsOf } from './report-sources.ts'

/** Whether a post writes the lead agency's periodic reports or gets them. */
export const readsReports = (post: Post, programme: Programme): boolean => {
  const duties = new Set(reportsOf(programme).map(({ duty }) => duty))
  const agencies = [...duties].flatMap((id) => {
    const duty = dutyById(programme, id)
    return duty ? [programme.lead, ...recipientsOf(programme, duty, programme.lead)] : []
  })
  return [...new Set(agencies)].some((agency) => reportingPosts(programme, agency).includes(post))
}

import type { Names } from '../api/names.ts'
import { useNames } from '../shell/names.ts'

/** The name of a post, leading to the agency that can mend what is wrong with it. */
export const AgencyLink = ({ post, names }: { post: string; names: Names }) => {
  const name = useNames(names)
  return <a href={`/staff/agency/${post.slice(0, post.lastIndexOf('.'))}`}>{name(post)}</a>
}

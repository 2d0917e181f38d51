import type { AgencyView } from '../api/agency.ts'

/** Leads past all the posts to an act that waits, for those who may do it. */
export const ActLink = ({ view, id, name }: { view: AgencyView; id: string; name: string }) =>
  view.mayDo.includes(id) && (
    <p>
      <a href={`/staff/agency/${encodeURIComponent(view.id)}?act=${id}`}>{name}</a>
    </p>
  )

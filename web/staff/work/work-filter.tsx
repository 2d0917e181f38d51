import { useLocation } from 'preact-iso'
import { useWords } from '../language/language.tsx'
import { kinds } from './work-item.ts'

/** What the list is narrowed to; it stands in the address, so that it can be kept and passed on. */
export interface Filter {
  readonly kind?: string | undefined
  readonly only?: string | undefined
}

const standings = ['overdue', 'urgent'] as const

export const useFilter = (): Filter => {
  const { query } = useLocation()
  // An address that somebody has written himself narrows the list by what there is, or not at all.
  return { kind: kinds.find((kind) => kind === query.kind), only: standings.find((only) => only === query.only) }
}

export const isFiltered = ({ kind, only }: Filter): boolean => kind !== undefined || only !== undefined

const addressOf = (filter: Filter): string => {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chosen.length === 0 ? '/staff/work' : `/staff/work?${new URLSearchParams(chosen)}`
}

interface Choice {
  readonly id: string | undefined
  readonly name: string
}

/** The filters as links: each is an address of its own. */
export const WorkFilter = ({ filter }: { filter: Filter }) => {
  const { work } = useWords()
  const row = (label: string, field: keyof Filter, choices: readonly Choice[]) => (
    <ul class="choices" aria-label={label}>
      {choices.map(({ id, name }) => (
        <li key={name}>
          <a href={addressOf({ ...filter, [field]: id })} {...(filter[field] === id ? { 'aria-current': 'true' as const } : {})}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
  const all = { id: undefined, name: work.all }
  const names = { overdue: work.overdueOnly, urgent: work.urgentOnly }
  return (
    <nav class="filter" aria-label={work.filters}>
      {row(work.kind, 'kind', [all, ...kinds.map((id) => ({ id, name: work.kinds[id] }))])}
      {row(work.standing, 'only', [all, ...standings.map((id) => ({ id, name: names[id] }))])}
    </nav>
  )
}

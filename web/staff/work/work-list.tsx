import type { Names } from '../api/names.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useNames } from '../shell/names.ts'
import { DueBadge } from './due-badge.tsx'
import { actName, kindName, stateName } from './state-name.ts'
import type { WorkItem } from './work-item.ts'

/** Where an item is opened; mails link to the same address. */
export const addressOf = ({ kind, id }: { kind: string; id: string }): string => `/staff/${kind}/${encodeURIComponent(id)}`

/** Where a piece of work is opened: at the act that waits, as the post whose work it is. */
const workAddress = (item: WorkItem, isOneOfMany: boolean): string => {
  const { act } = item.about ?? {}
  const asked = new URLSearchParams({ ...(isOneOfMany ? { as: item.post } : {}), ...(act === undefined ? {} : { act }) })
  return asked.size === 0 ? addressOf(item) : `${addressOf(item)}?${asked}`
}

interface LineProps {
  readonly item: WorkItem
  readonly names: Names
  readonly today: string
}

const Line = ({ item, names, today }: LineProps) => {
  const words = useWords()
  const { me } = useActing()
  const name = useNames(names)
  const isOneOfMany = me.posts.length > 1
  const { kind, code, status, about = {} } = item
  const { duty, workflow, step, category, agency, area, period, act } = about
  const title = duty ?? workflow ?? category
  const place = agency ?? area
  return (
    <li class={item.overdue ? 'line overdue' : 'line'}>
      <a href={workAddress(item, isOneOfMany)}>
        <span class="code">{code}</span> <span class="title">{title ? name(title) : kindName(words, kind)}</span>
      </a>
      <span class="soft">
        {[
          title && kindName(words, kind),
          place && name(place),
          period,
          step ? name(step) : stateName(words, kind, status),
          isOneOfMany && name(item.post),
        ]
          .filter(Boolean)
          .join(' · ')}
        {act && (
          <>
            <br />
            <span class="next">
              {words.work.next}: <strong>{actName(words, kind, act)}</strong>
            </span>
          </>
        )}
      </span>
      <DueBadge deadline={item.deadline} overdue={item.overdue} urgent={item.urgent} today={today} />
    </li>
  )
}

/** Work as a list, one link a line. */
export const WorkLines = ({ items, names, today }: { items: readonly WorkItem[]; names: Names; today: string }) => (
  <ol class="lines">
    {items.map((item) => (
      <Line key={`${item.kind}#${item.id}`} item={item} names={names} today={today} />
    ))}
  </ol>
)

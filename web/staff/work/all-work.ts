import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Names } from '../api/names.ts'
import type { Refusal } from '../api/refusal.ts'
import { readWork, type WorkList } from '../api/work.ts'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import type { Filter } from './work-filter.tsx'
import type { WorkItem } from './work-item.ts'

interface AllWork {
  readonly items: readonly WorkItem[]
  readonly hasMore: boolean
  readonly names: Names
  /** When the list was made, by the programme's clock. */
  readonly now?: string | undefined
  readonly isLoading: boolean
  readonly refusal?: Refusal | undefined
  readonly more: () => Promise<void>
}

interface State extends Pick<AllWork, 'items' | 'names' | 'now' | 'isLoading' | 'refusal'> {
  /** Where the list goes on; empty at its beginning, absent at its end. */
  readonly next?: string | undefined
}

const begun: State = { items: [], names: {}, isLoading: true, next: '' }

const keyOf = ({ kind, id }: WorkItem): string => `${kind}#${id}`

/** An item can move between two pages while they are read; the later word about it counts. */
const joined = (before: readonly WorkItem[], after: readonly WorkItem[]): WorkItem[] => [
  ...new Map([...before, ...after].map((item) => [keyOf(item), item])).values(),
]

const grown = (before: State, { items, names, now, next }: WorkList): State => ({
  items: joined(before.items, items),
  names: { ...before.names, ...names },
  now,
  isLoading: false,
  next,
})

/** The work of all posts of the person that fits a filter, page after page as it is asked for; a page on which nothing fits is gone past. */
export const useAllWork = ({ kind, only }: Filter): AllWork => {
  const { clientOfPerson } = useActing()
  const [state, setState] = useState(begun)
  const latest = useRef(0)
  const readOn = useCallback(
    async (from: State): Promise<void> => {
      latest.current += 1
      const mine = latest.current
      setState({ ...from, isLoading: true, refusal: undefined })
      let present = from
      try {
        do {
          present = grown(present, await readWork(clientOfPerson, { kind, only, next: present.next || undefined }))
        } while (present.next !== undefined && present.items.length === from.items.length && mine === latest.current)
        if (mine === latest.current) setState(present)
      } catch (error) {
        const refusal = refusalIn(error)
        if (mine === latest.current) setState({ ...present, isLoading: false, refusal })
      }
    },
    [kind, only],
  )
  useEffect(() => void readOn(begun), [readOn])
  return { ...state, hasMore: state.next !== undefined, more: () => readOn(state) }
}

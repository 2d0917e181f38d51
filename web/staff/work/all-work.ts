import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Names } from '../api/names.ts'
import type { Refusal } from '../api/refusal.ts'
import { readWork } from '../api/work.ts'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { behind, type Fetched, merged, type OwnItem } from './merge.ts'
import type { WorkItem } from './work-item.ts'

interface AllWork {
  readonly items: readonly OwnItem[]
  readonly hasMore: boolean
  readonly names: Names
  /** When the list was made, by the programme's clock. */
  readonly now?: string | undefined
  readonly isLoading: boolean
  readonly refusal?: Refusal | undefined
  readonly more: () => Promise<void>
}

interface State extends Pick<AllWork, 'names' | 'now' | 'isLoading' | 'refusal'> {
  readonly lists: readonly Fetched[]
}

const keyOf = ({ kind, id }: WorkItem): string => `${kind}#${id}`

/** An item can move between two pages while they are read; the later word about it counts. */
const joined = (before: readonly WorkItem[], after: readonly WorkItem[]): WorkItem[] => [
  ...new Map([...before, ...after].map((item) => [keyOf(item), item])).values(),
]

/**
 * The work of all posts of the person, page after page as it is asked for; with `all` every page, because a filter must not hide what was not
 * fetched.
 */
export const useAllWork = (all: boolean): AllWork => {
  const { me, clientAs } = useActing()
  const begun = me.posts.map(({ post }): Fetched => ({ post, items: [], next: '' }))
  const [state, setState] = useState<State>({ lists: begun, names: {}, isLoading: true })
  const { lists } = state
  const more = useCallback(async (): Promise<void> => {
    setState((present) => ({ ...present, isLoading: true, refusal: undefined }))
    try {
      const asked = behind(lists)
      const pages = await Promise.all(asked.map(({ post, next }) => readWork(clientAs(post), post, next || undefined)))
      const grown = asked.map(({ post, items }, n) => ({
        post,
        items: joined(items, pages[n]?.items ?? []),
        next: pages[n]?.next,
      }))
      setState(({ names }) => ({
        lists: lists.map((list) => grown.find(({ post }) => post === list.post) ?? list),
        names: Object.assign({}, names, ...pages.map((page) => page.names)),
        now: pages[0]?.now,
        isLoading: false,
      }))
    } catch (error) {
      const refusal = refusalIn(error)
      setState((present) => ({ ...present, isLoading: false, refusal }))
    }
  }, [lists])
  const hasMore = lists.some(({ next }) => next !== undefined)
  const isBegun = lists.some(({ next }) => next !== '')
  useEffect(() => {
    if (!isBegun) void more()
  }, [])
  useEffect(() => {
    if (all && isBegun && hasMore && !state.isLoading && !state.refusal) void more()
  }, [all, hasMore, isBegun, state.isLoading, state.refusal, more])
  return { ...state, items: merged(lists), hasMore, more }
}

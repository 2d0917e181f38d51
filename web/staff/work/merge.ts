import type { WorkItem } from './work-item.ts'

/** What has been fetched of one post's work. */
export interface Fetched {
  readonly post: string
  readonly items: readonly WorkItem[]
  readonly next?: string | undefined
}

/** An item with the post whose work it is. */
export interface OwnItem extends WorkItem {
  readonly post: string
}

/** The place of an item in the one order: by its deadline, without one last, and among equals by the order of the posts. */
const placeOf = ({ deadline = '9' }: Pick<WorkItem, 'deadline'>, post: number): string =>
  `${deadline}#${String(post).padStart(4, '0')}`

/** Until where a post's work is known: its last item, as long as more is to come. */
const edgeOf = ({ items, next }: Fetched, post: number): string | undefined => {
  if (next === undefined) return undefined
  const last = items.at(-1)
  return last ? placeOf(last, post) : ''
}

/** Until where the work of all posts is known. */
const horizonOf = (lists: readonly Fetched[]): string =>
  lists
    .map(edgeOf)
    .filter((edge) => edge !== undefined)
    .sort()[0] ?? '~'

/** The posts of which more must be fetched before anything later can be shown. */
export const behind = (lists: readonly Fetched[]): readonly Fetched[] => {
  const horizon = horizonOf(lists)
  return lists.filter((list, post) => edgeOf(list, post) === horizon)
}

/** The work of several posts as one list, soonest first, as far as it is known: nothing appears later between what is shown. */
export const merged = (lists: readonly Fetched[]): OwnItem[] => {
  const horizon = horizonOf(lists)
  return lists
    .flatMap(({ post, items }, n) => items.map((item) => ({ item: { ...item, post }, place: placeOf(item, n) })))
    .filter(({ place }) => place <= horizon)
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ item }) => item)
}

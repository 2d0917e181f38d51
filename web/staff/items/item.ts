import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Client, path } from '../api/client.ts'
import { type History, type HistoryEvent, readHistory } from '../api/history.ts'
import type { ItemView } from '../api/item.ts'
import type { OwnPost } from '../api/me.ts'
import { Refusal } from '../api/refusal.ts'
import { useActing } from '../shell/acting.tsx'
import { type Loaded, useLoaded } from '../shell/loaded.ts'

interface Item<V> {
  readonly view: V
  readonly history: History
}

/** Where the API keeps each kind of item. */
const folders = {
  'tip-off': 'tip-offs',
  inspection: 'inspections',
  deadline: 'deadlines',
  agency: 'agencies',
  dossier: 'dossiers',
} as const

export type ItemKind = keyof typeof folders

/** The address of an item in the API, or of one of its acts. */
export const itemPath = (kind: ItemKind, id: string, ...act: string[]): string => path(folders[kind], id, ...act)

/** Sends an act: what is done to an agency is entered in the agency itself, every other act has an address of its own. */
export const sendAct = (client: Client, kind: ItemKind, id: string, act: string, body: object): Promise<unknown> =>
  kind === 'agency' ? client.put(itemPath(kind, id), body) : client.post(itemPath(kind, id, act), body)

const isHidden = (error: unknown): boolean => error instanceof Refusal && error.status === 404

const read = async <V>(client: Client, kind: ItemKind, id: string): Promise<Item<V>> => {
  const [view, history] = await Promise.all([client.get<V>(itemPath(kind, id)), readHistory(client, kind, id)])
  return { view, history }
}

/** A mail's link does not say to which of a person's posts it came: the first that may see the item and `fits`, or else sees it. */
const readAsAny = async <V>(
  posts: readonly OwnPost[],
  readAs: (post: string) => Promise<Item<V>>,
  fits: (view: V) => boolean,
): Promise<{ item: Item<V>; post: string }> => {
  let seen: { item: Item<V>; post: string } | undefined
  for (const { post } of posts) {
    try {
      const item = await readAs(post)
      if (fits(item.view)) return { item, post }
      seen ??= { item, post }
    } catch (error) {
      if (!isHidden(error)) throw error
    }
  }
  if (seen) return seen
  throw new Refusal(404, 'not-found', '')
}

/** Whoever may see anything else has to do with it; an agency is seen by everybody, so there it takes a post that may act. */
const mayAct = (kind: ItemKind, { mayDo }: ItemView, act: string | undefined): boolean =>
  kind !== 'agency' || (act === undefined ? mayDo.length > 0 : mayDo.includes(act))

export interface ItemOnPage<V extends ItemView> extends Loaded<Item<V>> {
  /** What others did between the page and the present: shown when an act came too late. */
  readonly news: readonly HistoryEvent[] | undefined
  readonly onConflict: () => Promise<void>
  readonly forgetNews: () => void
}

/** An item with its history, read as the acting post or, where that one may not see it, as another post of the same person. */
export const useItem = <V extends ItemView>(kind: ItemKind, id: string): ItemOnPage<V> => {
  const { me, own, actAs, clientAs } = useActing()
  const { query } = useLocation()
  const [known, setKnown] = useState<ReadonlySet<string>>()
  const isOpened = useRef(false)
  const loaded = useLoaded(async () => {
    const wanted = me.posts.find(({ post }) => post === query.as) ?? own
    const others = me.posts.filter(({ post }) => post !== wanted.post)
    // The post that the address names, or that somebody chooses once the item is open, stays the one.
    const isChosen = isOpened.current || wanted.post === query.as
    isOpened.current = true
    const { item, post } = await readAsAny<V>(
      [wanted, ...others],
      (each) => read(clientAs(each), kind, id),
      (view) => isChosen || mayAct(kind, view, query.act),
    )
    if (post !== own.post) actAs(post)
    return item
  }, [own.post, kind, id])
  const events = loaded.value?.history.events
  return {
    ...loaded,
    news: known && events?.filter((event) => !known.has(event.id)),
    onConflict: async () => {
      setKnown(new Set(events?.map((event) => event.id)))
      await loaded.reload()
    },
    forgetNews: () => setKnown(undefined),
  }
}

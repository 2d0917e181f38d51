import type { FunctionComponent } from 'preact'
import type { ItemView } from '../api/item.ts'
import type { Grave } from '../forms/act-form.tsx'
import type { Words } from '../language/vietnamese.ts'

/** What an act is called, in one language. */
interface ActWords {
  readonly title: string
  readonly submit: string
  readonly done: string
  readonly intro?: string
}

/** Something that a post can do with an item: what it asks, and what it sends. Its id is the last part of its address in the API. */
export interface Act<V extends ItemView> {
  readonly id: string
  readonly words: (words: Words) => ActWords
  readonly Fields?: FunctionComponent<{ view: V }>
  /** The last part of its address where that is not its id. */
  readonly verb?: string
  /** Without the version, which is added to each. */
  readonly body: (values: FormData, view: V) => object
  readonly grave?: (values: FormData, words: Words, view: V) => Grave | undefined
}

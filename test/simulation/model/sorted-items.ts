import type { Item } from '../../../local/dynamodb.ts'

/** Where an item lies: by its range key, and items of one range key by the key of their table. */
export interface Place {
  readonly range: string
  readonly key: string
}

interface Entry extends Place {
  item: Item
}

const compare = (a: Place, b: Place): number => {
  if (a.range !== b.range) return a.range < b.range ? -1 : 1
  if (a.key === b.key) return 0
  return a.key < b.key ? -1 : 1
}

/** The items of one partition in the order of their range keys, text as text. */
export interface SortedItems {
  get(place: Place): Item | undefined
  set(place: Place, item: Item): void
  remove(place: Place): void
  /** Items whose range key begins with `prefix` and is at most `most`, from one end to the other, after `start`. */
  range(wanted: Wanted): Iterable<Item>
  readonly size: number
}

export interface Wanted {
  readonly prefix?: string | undefined
  readonly most?: string | undefined
  readonly after?: Place | undefined
  readonly backwards?: boolean | undefined
}

export const createSortedItems = (): SortedItems => {
  const entries: Entry[] = []
  /** Index of the first entry that does not lie before a place. */
  const find = (place: Place): number => {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const entry = entries[middle]
      if (entry !== undefined && compare(entry, place) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const at = (index: number, place: Place): Entry | undefined => {
    const entry = entries[index]
    return entry !== undefined && compare(entry, place) === 0 ? entry : undefined
  }
  const fits = ({ range }: Entry, { prefix, most }: Wanted): boolean =>
    (prefix === undefined || range.startsWith(prefix)) && (most === undefined || range <= most)
  const forwards = function* (wanted: Wanted): Generator<Item> {
    const { prefix = '', after } = wanted
    let index = after === undefined ? find({ range: prefix, key: '' }) : find(after)
    if (after !== undefined && at(index, after) !== undefined) index += 1
    for (let entry = entries[index]; entry !== undefined && fits(entry, wanted); entry = entries[index]) {
      yield entry.item
      index += 1
    }
  }
  const backwards = function* (wanted: Wanted): Generator<Item> {
    const { prefix, most, after } = wanted
    // U+FFFF sorts after every text that is used in keys.
    const end = prefix === undefined ? most : `${prefix}\uffff`
    const from = after ?? (end === undefined ? undefined : { range: end, key: '\uffff' })
    let index = (from === undefined ? entries.length : find(from)) - 1
    for (let entry = entries[index]; entry !== undefined && fits(entry, wanted); entry = entries[index]) {
      yield entry.item
      index -= 1
    }
  }
  return {
    get: (place) => at(find(place), place)?.item,
    set: (place, item) => {
      const index = find(place)
      const known = at(index, place)
      if (known === undefined) entries.splice(index, 0, { ...place, item })
      else known.item = item
    },
    remove: (place) => {
      const index = find(place)
      if (at(index, place) !== undefined) entries.splice(index, 1)
    },
    range: (wanted) => (wanted.backwards ? backwards(wanted) : forwards(wanted)),
    get size() {
      return entries.length
    },
  }
}

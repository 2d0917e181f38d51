/** What is due when, mirrored from the table's `due` index by way of its stream, so that the next due instant costs no query. */
export interface DueIndex {
  /** Tells when an item wants to be woken next; undefined: no more. */
  set(key: string, due: number | undefined): void
  /** Smallest due instant after `now`, and a signature of what is due already and has not moved: the same text, the same work. */
  look(now: number): { next: number | undefined; overdue: number; signature: string }
  clear(): void
}

interface Entry {
  due: number
  key: string
}

const siftUp = (heap: Entry[], entry: Entry): void => {
  let at = heap.push(entry) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent]
    if (above === undefined || above.due <= entry.due) break
    heap[at] = above
    at = parent
  }
  heap[at] = entry
}

const smallerChild = (heap: Entry[], at: number): number | undefined => {
  const left = heap[2 * at + 1]
  const right = heap[2 * at + 2]
  if (left === undefined) return undefined
  return right !== undefined && right.due < left.due ? 2 * at + 2 : 2 * at + 1
}

const dropFirst = (heap: Entry[]): void => {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  let at = 0
  for (let child = smallerChild(heap, at); child !== undefined; child = smallerChild(heap, at)) {
    const below = heap[child]
    if (below === undefined || below.due >= last.due) break
    heap[at] = below
    at = child
  }
  heap[at] = last
}

/** An empty mirror. */
export const createDueIndex = (): DueIndex => {
  const dues = new Map<string, number>()
  const heap: Entry[] = []
  const overdue = new Map<string, number>()
  const passUntil = (now: number): void => {
    for (let first = heap[0]; first !== undefined; first = heap[0]) {
      const isCurrent = dues.get(first.key) === first.due
      if (isCurrent && first.due > now) return
      if (isCurrent) overdue.set(first.key, first.due)
      dropFirst(heap)
    }
  }
  return {
    set: (key, due) => {
      if (dues.get(key) === due) return
      overdue.delete(key)
      if (due === undefined) return void dues.delete(key)
      dues.set(key, due)
      siftUp(heap, { due, key })
    },
    look: (now) => {
      passUntil(now)
      const [oldest] = overdue
      return { next: heap[0]?.due, overdue: overdue.size, signature: `${overdue.size} ${oldest?.join(' ') ?? ''}` }
    },
    clear: () => {
      dues.clear()
      overdue.clear()
      heap.length = 0
    },
  }
}

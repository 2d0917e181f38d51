import { createHash } from 'node:crypto'
import type { IndexEntry } from './aggregate.ts'
import type { Calendar } from './calendar.ts'
import { localDate } from './calendar.ts'
import type { DeadlineState } from './deadline-state.ts'
import type { InspectionState } from './inspection-state.ts'
import type { PlainDate } from './instant.ts'
import type { Post } from './post.ts'

/** A day in somebody's calendar. What it shows goes to whoever keeps that calendar, so it names nothing but a code. */
export interface FeedEntry {
  /** Stays the same whatever happens to the item; the item's id cannot be read from it. */
  readonly uid: string
  readonly day: PlainDate
  readonly summary: string
  /** Rises with every change of the item, so also when its day moves. */
  readonly sequence: number
}

/** An item as the store has it, with what its aggregate shows of it. */
export interface FeedItem {
  readonly kind: 'deadline' | 'inspection'
  readonly state: Pick<DeadlineState | InspectionState, 'id' | 'code'>
  readonly seq: number
  readonly index: IndexEntry
}

const words: Readonly<Record<string, string>> = {
  submit: 'hạn báo cáo',
  accept: 'hạn tiếp nhận báo cáo',
  dispatch: 'hạn gửi báo cáo',
}

const wordsOf = ({ kind, index }: FeedItem): string =>
  kind === 'inspection' ? 'hạn nhiệm vụ kiểm tra' : (words[index.about?.act ?? ''] ?? 'hạn báo cáo')

const isOrdinary = ({ about }: IndexEntry): boolean => (about?.route ?? 'ordinary') === 'ordinary'

/** The days of a post, each on the day of the programme's zone on which what it has to do is due; what is no longer its work is left out. */
export const feedEntries = (items: readonly FeedItem[], post: Post, calendar: Calendar): FeedEntry[] =>
  items.flatMap((item) => {
    const { kind, state, seq, index } = item
    if (index.owner !== post || index.deadline === undefined || !isOrdinary(index)) return []
    return [
      {
        uid: createHash('sha256').update(`calendar ${kind}#${state.id}`).digest('hex').slice(0, 32),
        day: localDate(calendar, index.deadline),
        summary: `${state.code}: ${wordsOf(item)}`,
        sequence: seq,
      },
    ]
  })

import { kind } from '../../events/kind.ts'
import type { About, Context } from './aggregate.ts'
import type { Instant } from './instant.ts'
import { namesIn } from './names.ts'
import type { Post } from './post.ts'
import { speakableCode } from './speakable-code.ts'

interface Entry {
  readonly kind: string
  readonly id: string
  readonly owner?: Post | undefined
  readonly deadline?: string | undefined
  readonly status?: string | undefined
  readonly about?: About | undefined
}

/** What a list of work is narrowed to. */
export interface WorkFilter {
  readonly kind?: string | undefined
  readonly only?: 'overdue' | 'urgent' | undefined
}

const isUrgent = ({ about }: Entry): boolean => about?.route !== undefined && about.route !== 'ordinary'

const isOverdue = ({ deadline }: Entry, now: Instant): boolean => deadline !== undefined && deadline < now

/** The filter as a list can use it: what fits, and the moment behind which nothing does. */
export const wantedWork = (
  { kind, only }: WorkFilter,
  { now }: Pick<Context, 'now'>,
): { before?: Instant; fits: (entry: Entry) => boolean } => ({
  ...(only === 'overdue' ? { before: now } : {}),
  fits: (entry) =>
    (kind === undefined || entry.kind === kind) &&
    (only !== 'overdue' || isOverdue(entry, now)) &&
    (only !== 'urgent' || isUrgent(entry)),
})

/** One page of work: whose each item is, what it is about, what is to be done and until when, whether it is late or urgent, and the words for the ids in it. */
export const workView = (
  page: { items: readonly Entry[]; next?: string | undefined },
  { now, programme }: Pick<Context, 'now' | 'programme'>,
): object => {
  const items = page.items.map((item) => ({
    kind: item.kind,
    id: item.id,
    code: speakableCode(kind.parse(item.kind), item.id),
    post: item.owner,
    status: item.status,
    deadline: item.deadline,
    overdue: isOverdue(item, now),
    urgent: isUrgent(item),
    about: item.about,
  }))
  return { items, next: page.next, now, names: namesIn(items, programme) }
}

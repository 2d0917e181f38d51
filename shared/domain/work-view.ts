import { kind } from '../../events/kind.ts'
import type { About, Context } from './aggregate.ts'
import { namesIn } from './names.ts'
import { speakableCode } from './speakable-code.ts'

interface Entry {
  readonly kind: string
  readonly id: string
  readonly deadline?: string | undefined
  readonly status?: string | undefined
  readonly about?: About | undefined
}

const isUrgent = ({ about }: Entry): boolean => about?.route !== undefined && about.route !== 'ordinary'

/** One page of a post's work: what each item is and until when, whether it is late or urgent, and the words for the ids in it. */
export const workView = (
  page: { items: readonly Entry[]; next?: string | undefined },
  { now, programme }: Pick<Context, 'now' | 'programme'>,
): object => {
  const items = page.items.map((item) => ({
    kind: item.kind,
    id: item.id,
    code: speakableCode(kind.parse(item.kind), item.id),
    status: item.status,
    deadline: item.deadline,
    overdue: item.deadline !== undefined && item.deadline < now,
    urgent: isUrgent(item),
    about: item.about,
  }))
  return { items, next: page.next, now, names: namesIn(items, programme) }
}

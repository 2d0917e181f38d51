import { kind } from '../../events/kind.ts'
import type { Context } from './aggregate.ts'
import { speakableCode } from './speakable-code.ts'

interface Entry {
  readonly kind: string
  readonly id: string
  readonly deadline?: string | undefined
  readonly status?: string | undefined
}

/** One page of a post's work: code, kind, status and deadline of each item, and whether it is late. */
export const workView = (
  page: { items: readonly Entry[]; next?: string | undefined },
  { now }: Pick<Context, 'now'>,
): object => ({
  items: page.items.map((item) => ({
    kind: item.kind,
    id: item.id,
    code: speakableCode(kind.parse(item.kind), item.id),
    status: item.status,
    deadline: item.deadline,
    overdue: item.deadline !== undefined && item.deadline < now,
  })),
  next: page.next,
})

import type { Context } from '../domain/aggregate.ts'
import { mail } from '../domain/mail.ts'
import type { Slot } from '../domain/mail-slot.ts'
import { mailId, slotOf } from '../domain/mail-slot.ts'
import type { MailState } from '../domain/mail-state.ts'
import type { Notice } from '../domain/notices.ts'
import { commit, load } from '../store/commit.ts'

/** A notice with the mail of its post that it belongs to. */
export interface Placed {
  readonly notice: Notice
  readonly slot: Slot
}

/** Gives a notice its slot, which follows from the notice's own time. */
export const place = (notice: Notice, context: Context): Placed => ({ notice, slot: slotOf(notice, context) })

/** What goes into the same mail. */
export const groupOf = ({ notice: { post }, slot }: Placed): string => `${post}~${slot.name}`

/**
 * Puts notices that go into the same mail there, each once however often it comes: from the slot's first mail on, each takes up what it does not
 * hold yet and has room for, and what none takes opens the next one. Nothing is dropped.
 */
export const gatherTogether = async (placed: readonly Placed[], context: Context): Promise<void> => {
  const [first] = placed
  if (!first) return
  const { slot } = first
  const { post } = first.notice
  let left = placed.map(({ notice }) => notice)
  for (let n = 1; left.length > 0; n += 1) {
    const id = mailId(post, slot.name, n)
    const { state } = await commit(mail, id, { type: 'add-entries', id, post, slot, notices: left }, context)
    const taken = new Set(state.entries.map(({ key }) => key))
    left = left.filter(({ key }) => !taken.has(key))
  }
}

/** Puts notices into the mails that they belong to, one mail after the other. */
export const gather = async (notices: readonly Notice[], context: Context): Promise<void> => {
  const groups = Map.groupBy(
    notices.map((notice) => place(notice, context)),
    groupOf,
  )
  for (const placed of groups.values()) await gatherTogether(placed, context)
}

/** The mail that holds a notice; undefined while none of those that it belongs to does. */
export const mailOf = async (notice: Notice, context: Context): Promise<MailState | undefined> => {
  const { post, key } = notice
  const { name } = slotOf(notice, context)
  for (let n = 1; ; n += 1) {
    const stored = await load(mail, mailId(post, name, n))
    if (!stored) return undefined
    if (stored.state.entries.some((entry) => entry.key === key)) return stored.state
  }
}

import type { Recorded } from '../../events/define-event.ts'
import type { Context } from './aggregate.ts'
import type { MailState } from './mail-state.ts'
import { namesIn } from './names.ts'
import type { Post } from './post.ts'

/** A post that an event was told to, and how far the mail has come. */
export interface Told {
  readonly post: Post
  readonly status: string
  /** Why the mail came back. */
  readonly reason?: string | undefined
}

const isTextId = (value: unknown): value is string => typeof value === 'string' && value.startsWith('words-')

/** The ids of the texts that events name: reasons, measures and answers, all screened. What lies under a seal is named by no event. */
export const textsIn = (events: readonly Recorded[]): string[] =>
  events.flatMap(({ data }) => Object.values(data).filter(isTextId))

/** What became of one notice by the mail that holds it; one that was left out was not told, whatever became of the mail. */
export const toldIn = (post: Post, key: string, mail: MailState | undefined): Told => {
  if (!mail) return { post, status: 'not-yet-gathered' }
  const leftOut = mail.entries.find((entry) => entry.key === key)?.leftOut
  if (leftOut) return { post, status: leftOut }
  return { post, status: mail.status, ...('reason' in mail ? { reason: mail.reason } : {}) }
}

/** An item's history with who was told of each event, and the words for the ids in it. */
export const historyView = (
  events: readonly Recorded[],
  told: ReadonlyMap<string, readonly Told[]>,
  { programme }: Pick<Context, 'programme'>,
): object => {
  const shown = events.map((event) => ({ ...event, told: told.get(event.id) ?? [] }))
  return { events: shown, names: namesIn(shown, programme) }
}

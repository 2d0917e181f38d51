import type { Programme } from '../../shared/domain/programme.ts'
import type { Entry, Kept } from './months-record.ts'

/** Mails that went to nobody although they hold something that need still be told, or that were never sent for no reason at all. */
export const wronglyUnsent = (record: readonly Kept[], sent: ReadonlySet<string>, end: string): string[] =>
  record
    .filter(({ kind, id }) => kind === 'mail' && !sent.has(id))
    .filter(({ state: { status, reason, closesAt = '', entries } }) => {
      if (status === 'unsent') return entries.some(({ leftOut }) => leftOut !== 'overtaken')
      return reason !== 'no-holder' && !(status === 'gathering' && closesAt > end)
    })
    .map(({ id, state }) => `${id}: ${state.status}`)

interface Held {
  readonly post: string
  readonly mail: string
  readonly entry: Entry
}

/**
 * What mails held that did not reach their post, and is not in exactly one mail to a post above that had not been tried; and what was handed
 * back without such a mail.
 */
export const wronglyHandedBack = (record: readonly Kept[], { posts }: Programme): string[] => {
  const mails = record.filter(({ kind }) => kind === 'mail')
  const held = mails.flatMap(({ id, state: { post, entries } }) => entries.map((entry): Held => ({ post, mail: id, entry })))
  const byKey = Map.groupBy(held, ({ entry }) => entry.key)
  const expected = new Set<string>()
  const wrong = mails
    .filter(({ state }) => state.status === 'returned')
    .flatMap(({ id, state: { post, entries } }) =>
      entries.flatMap((entry) => {
        if (entry.leftOut !== undefined) return []
        const key = `${entry.key}/via/${post}`
        expected.add(key)
        const tried = [...(entry.via ?? []), post]
        const allowed = [...entry.above, ...(entry.subject.kind === 'tip-off' ? [] : [posts.administrator])]
        const told = byKey.get(key) ?? []
        const isRight = told.length === 1 && told.every((next) => allowed.includes(next.post) && !tried.includes(next.post))
        return isRight ? [] : [`${id}: ${entry.key} went to ${told.map((next) => next.post)}, of ${allowed}`]
      }),
    )
  const spare = held.filter(({ entry }) => entry.via !== undefined && !expected.has(entry.key))
  return [...wrong, ...spare.map(({ mail, entry }) => `${mail}: ${entry.key} did not come back`)]
}

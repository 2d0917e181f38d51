import type { FactNamed } from '../../events/index.ts'
import type { LeftOut, MailEntry } from './mail-state.ts'

/** A notice that an attempt leaves out, and why. */
export interface Omission {
  readonly key: string
  readonly because: LeftOut
}

const count = (entries: readonly MailEntry[], because: LeftOut): number =>
  entries.filter(({ leftOut }) => leftOut === because).length

/** What a mail still tells. */
export const toldIn = ({ entries }: { readonly entries: readonly MailEntry[] }): MailEntry[] =>
  entries.filter(({ leftOut }) => leftOut === undefined)

/** Marks the notices that an attempt leaves out, each once; the fact says how many came to it. */
export const leaveOut = (
  entries: readonly MailEntry[],
  omissions: readonly Omission[],
): { entries: MailEntry[]; facts: FactNamed<'mail.notices-left-out'>[] } => {
  const reasons = new Map(omissions.map(({ key, because }) => [key, because]))
  const marked = entries.map((entry): MailEntry => {
    const because = entry.leftOut ?? reasons.get(entry.key)
    return because === undefined ? entry : { ...entry, leftOut: because }
  })
  const fresh = marked.filter((entry, index) => entry.leftOut !== entries[index]?.leftOut)
  if (fresh.length === 0) return { entries: marked, facts: [] }
  const data = { overtaken: count(fresh, 'overtaken'), rehearsed: count(fresh, 'rehearsed') }
  return { entries: marked, facts: [{ type: 'mail.notices-left-out', data }] }
}

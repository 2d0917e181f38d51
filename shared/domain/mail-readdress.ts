import type { Instant } from './instant.ts'
import { toldIn } from './mail-leaving-out.ts'
import type { MailEntry, MailIn } from './mail-state.ts'
import type { Notice } from './notices.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'

/**
 * Who hears of a notice after the last post of its chain: the administrator, except of a tip-off. Those have chains of their own, and an
 * urgent or a conflict one never leaves it.
 */
const afterTheLast = ({ subject }: MailEntry, tried: readonly Post[], { posts }: Programme): Post | undefined =>
  subject.kind === 'tip-off' || tried.includes(posts.administrator) ? undefined : posts.administrator

/**
 * What a returned mail holds, each notice for the next post up, and how many have nobody left. Keys follow from the way taken, and `tellAt` is
 * the mail time noted with the return, so a repeat adds nothing.
 */
export const readdress = (
  mail: MailIn<'returned'>,
  programme: Programme,
  tellAt?: Instant,
): { notices: Notice[]; stranded: number } => {
  const told = toldIn(mail)
  const notices = told.flatMap((entry): Notice[] => {
    const via = [...(entry.via ?? []), mail.post]
    const [next, ...above] = entry.above.filter((higher) => !via.includes(higher))
    const post = next ?? afterTheLast(entry, via, programme)
    if (post === undefined) return []
    return [
      {
        ...entry,
        key: `${entry.key}/via/${mail.post}`,
        post,
        above,
        urgent: mail.urgent,
        ...(mail.slot.startsWith('conflict-') ? { apart: 'conflict' } : {}),
        at: mail.returnedAt,
        ...(tellAt ? { tellAt } : {}),
        via,
      },
    ]
  })
  return { notices, stranded: told.length - notices.length }
}

import type { Omission } from './mail-leaving-out.ts'
import type { Slot } from './mail-slot.ts'
import type { Destination } from './mail-state.ts'
import type { Notice } from './notices.ts'
import type { Post } from './post.ts'

/** What SES tells of an attempt. A soft bounce is one that may be over tomorrow, and a reply of an absent reader looks like one. */
export type Outcome = 'send' | 'delivery' | 'bounce' | 'soft-bounce' | 'complaint' | 'reject'

/** What can be asked of a mail; what goes on between us and SES names the attempt that it is about. */
export type MailCommand =
  | {
      readonly type: 'add-entries'
      readonly id: string
      readonly post: Post
      readonly slot: Slot
      readonly notices: readonly Notice[]
    }
  | { readonly type: 'begin'; readonly attempt: number; readonly to: Destination; readonly leaveOut?: readonly Omission[] }
  | { readonly type: 'no-holder'; readonly attempt: number }
  | { readonly type: 'mark-sent'; readonly attempt: number }
  | { readonly type: 'not-sent'; readonly attempt: number; readonly why: 'throttled' | 'refused' }
  | { readonly type: 'record-outcome'; readonly attempt: number; readonly outcome: Outcome }
  | { readonly type: 'strand'; readonly notices: number }
  | { readonly type: 'close'; readonly reason: string }

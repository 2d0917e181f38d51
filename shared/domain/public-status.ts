import type { PlainDate } from './instant.ts'
import type { Bi } from './programme.ts'
import type { PublicWord } from './tip-off-state.ts'

/** What a reporter may see. Days only, since an hour would tell a supervisor who was where. */
export interface PublicStatus {
  readonly status: PublicWord
  readonly steps: readonly { readonly status: PublicWord; readonly on: PlainDate }[]
  readonly promised?: { readonly step: PublicWord; readonly by: PlainDate }
  readonly confirmedByAnOfficial?: boolean
  readonly messages: readonly { readonly from: 'reporter' | 'desk'; readonly on: PlainDate; readonly question?: Bi | undefined }[]
}

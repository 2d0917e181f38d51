import type { SentMail } from './mailbox.ts'
import type { Depth } from './queue.ts'
import type { Passed } from './stepper.ts'

/** What the local routes show and move. */
export interface LocalView {
  now(): number
  advanceTo(target: number): Promise<Passed[]>
  mails(): SentMail[]
  queues(): Depth[]
  tokenFor(post: string): Promise<string>
  inbox: string | undefined
  issuer: string
  routes: string[]
  functions: number
  unknown: string[]
}

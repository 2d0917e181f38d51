import { isNonce } from '../../../shared/contracts/pages.ts'
import { written } from '../form/answers.ts'

/** What somebody who follows up has sent: the receipt, and what he adds under it. */
export interface FollowUp {
  readonly receipt: string
  readonly text: string
  readonly nonce: string
}

/** The follow-up in what a browser sent; a nonce that is none is replaced. */
export const followUpIn = (fields: URLSearchParams, newNonce: () => string): FollowUp => {
  const nonce = fields.get('nonce') ?? ''
  return { receipt: written(fields, 'receipt'), text: written(fields, 'text'), nonce: isNonce(nonce) ? nonce : newNonce() }
}

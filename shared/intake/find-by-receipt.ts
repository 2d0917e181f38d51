import { DomainError, notThere } from '../domain/domain-error.ts'
import { tipOff } from '../domain/tip-off.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { load } from '../store/commit.ts'
import { idsOfReceipt } from './receipt-issue.ts'

/** The tip-off of a receipt, under whichever receipt key it was given out. Throws not-found alike for every receipt that is none. */
export const findByReceipt = async (receipt: string): Promise<TipOffState> => {
  for (const id of await idsOfReceipt(receipt)) {
    const stored = await load(tipOff, id)
    if (stored) return stored.state
  }
  throw notThere('receipt')
}

/** The same, with the refusal of a receipt that leads nowhere as an answer. */
export const findOrRefuse = (receipt: string): Promise<TipOffState | DomainError> =>
  findByReceipt(receipt).catch((error) => {
    if (error instanceof DomainError) return error
    throw error
  })

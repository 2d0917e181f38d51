import type { DomainError } from '../../../shared/domain/domain-error.ts'
import type { View } from '../view.ts'
import { askPage } from './ask-page.tsx'

const messageOf = ({ words: { refused } }: View, receipt: string, { kind }: DomainError): string => {
  if (receipt === '') return refused.receipt
  return kind === 'not-found' ? refused.receiptUnknown : refused.receiptMistyped
}

/** The page that asks for the receipt, with the one that leads nowhere as it was written and what is wrong with it. */
export const wrongReceipt = (view: View, receipt: string, refusal: DomainError) => {
  const errors = [{ field: 'receipt', message: messageOf(view, receipt, refusal) }]
  return { html: askPage({ view, receipt, errors, posted: true }), status: 422, secret: true }
}

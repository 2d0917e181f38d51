import type { FieldError } from '../shell/fields.tsx'
import type { View } from '../view.ts'

/** What to say of a receipt that leads nowhere, by the code of the refusal. */
export const receiptError = ({ words: { refused } }: View, receipt: string, code: string): FieldError => {
  if (receipt === '') return { field: 'receipt', message: refused.receipt }
  return { field: 'receipt', message: code === 'not-found' ? refused.receiptUnknown : refused.receiptMistyped }
}

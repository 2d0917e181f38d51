import { lengths } from '../../../shared/contracts/pages.ts'
import { DomainError } from '../../../shared/domain/domain-error.ts'
import { textError } from '../form/check-answers.ts'
import type { Errors } from '../shell/fields.tsx'
import type { View } from '../view.ts'

/** What has to be mended in a message. */
export const messageErrors = (view: View, text: string): Errors =>
  textError(view, 'text', text, { ...lengths.message, least: text === '' ? view.words.refused.message : undefined })

/** The page with a message that was not kept: because nothing more is taken under this receipt, or because something failed. */
export const notKept = ({ words: { refused } }: View, error: unknown, page: (errors: Errors) => string) => {
  const isClosed = error instanceof DomainError
  const message = isClosed ? refused.messageClosed : refused.failed
  return { html: page([{ field: 'text', message }]), status: isClosed ? 409 : 503 }
}

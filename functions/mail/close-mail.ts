import { closeMail } from '../../shared/contracts/mails.ts'
import { mail } from '../../shared/domain/mail.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { commitWithText } from '../../shared/store/commit-with-text.ts'

/** Who keeps the overview has seen to a mail that went astray, and leaves it at that. */
export const handler = onRequest(closeMail, async ({ params: { id }, body: { reason }, context }) => {
  const { state, rev } = await commitWithText(mail, id, { reason }, context, undefined, (text) => ({
    type: 'close',
    reason: text,
  }))
  return { id, code: state.code, status: state.status, rev }
})

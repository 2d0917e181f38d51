import { leaveMessage } from '../../shared/contracts/tip-offs.ts'
import { findByReceipt } from '../../shared/intake/find-by-receipt.ts'
import { keepMessage } from '../../shared/intake/keep-message.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Adds a sealed message to a tip-off for whoever has its receipt; the same nonce again adds nothing. */
export const handler = onRequest(leaveMessage, async ({ body, context }) => {
  await keepMessage(await findByReceipt(body.receipt), body.text, context, body.nonce)
  return { kept: true }
})

import { lookUpTipOff } from '../../shared/contracts/tip-offs.ts'
import { publicView } from '../../shared/domain/tip-off-view.ts'
import { findByReceipt } from '../../shared/intake/find-by-receipt.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'

/** Tells whoever has the receipt what has become of the tip-off, in five words and days. */
export const handler = onRequest(lookUpTipOff, async ({ body, context }) =>
  publicView(await findByReceipt(body.receipt), context),
)

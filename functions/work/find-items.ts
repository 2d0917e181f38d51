import { findItems } from '../../shared/contracts/work.ts'
import { foundView } from '../../shared/domain/item-search.ts'
import { codeSaid } from '../../shared/domain/said-code.ts'
import { onRequest } from '../../shared/lambda/on-request.ts'
import { itemsCalled } from '../../shared/store/items-called.ts'
import { readable } from '../../shared/store/readable.ts'

/** What people call by a code, where the acting post may read it; another's item is answered like one that there is not. */
export const handler = onRequest(findItems, async ({ params, context }) => {
  const code = codeSaid(params.code)
  return foundView(code === undefined ? [] : await readable(await itemsCalled(code), context))
})

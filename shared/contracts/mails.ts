import * as z from 'zod/mini'
import { contract, identifier, shortText } from './contract.ts'

export const closeMail = contract({
  method: 'POST',
  path: '/api/mails/{id}/close',
  summary: 'Leave a mail that went astray at that, with a reason; the auditor lists it no more',
  access: 'staff',
  params: z.strictObject({ id: identifier }),
  body: z.strictObject({ reason: shortText(1000) }),
})

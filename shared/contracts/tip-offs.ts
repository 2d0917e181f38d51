import * as z from 'zod/mini'
import { contract, identifier, nonce, rev, shortText } from './contract.ts'

const name = z.string().check(z.minLength(1), z.maxLength(64))

const place = z.strictObject({
  type: name,
  name: z.optional(shortText(120)),
  address: shortText(200),
  area: name,
})

/** A tip-off's account has at most 1,000 characters and no attachment: enough for premises and what happens there. */
const account = z.string().check(z.trim(), z.minLength(10), z.maxLength(1000))

const handedIn = {
  category: name,
  premises: place,
  account,
  urgent: z.optional(z.array(name).check(z.maxLength(3))),
  conflict: z.optional(name),
}

const work = z.string().check(z.regex(/^\d{1,16}$/))
const receipt = z.string().check(z.maxLength(40))
const params = z.strictObject({ id: identifier })

export const logTipOff = contract({
  method: 'POST',
  path: '/api/tip-offs',
  summary: 'Report premises; the answer holds the receipt, once',
  access: 'public',
  body: z.strictObject({ ...handedIn, nonce: z.optional(nonce), work: z.optional(work) }),
  success: 201,
})

export const lookUpTipOff = contract({
  method: 'POST',
  path: '/api/tip-offs/lookup',
  summary: 'What has become of a tip-off, by its receipt',
  access: 'public',
  body: z.strictObject({ receipt }),
})

export const leaveMessage = contract({
  method: 'POST',
  path: '/api/tip-offs/messages',
  summary: 'Add something to a tip-off, by its receipt; sent again with the same nonce it is added once',
  access: 'public',
  body: z.strictObject({ receipt, text: shortText(1000), nonce: z.optional(nonce) }),
  success: 202,
})

export const logByStaff = contract({
  method: 'POST',
  path: '/api/tip-offs/by-staff',
  summary: 'Log a tip-off that came by phone or on paper; the receipt is printed for the reporter',
  access: 'staff',
  body: z.strictObject({ ...handedIn, nonce: z.optional(nonce), channel: z.enum(['phone', 'paper']) }),
  success: 201,
})

export const logLocalReport = contract({
  method: 'POST',
  path: '/api/local-reports',
  summary: "A locality's report of suspected premises",
  access: 'staff',
  body: z.strictObject({ ...handedIn, nonce: z.optional(nonce) }),
  success: 201,
})

export const showTipOff = contract({
  method: 'GET',
  path: '/api/tip-offs/{id}',
  summary: 'A tip-off without its text',
  access: 'staff',
  params,
})

export const openText = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/open',
  summary: 'Open the sealed account for a stated purpose; recorded first',
  access: 'staff',
  params,
  body: z.strictObject({ purpose: name }),
})

export const screenTipOff = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/screen',
  summary: 'Say what a tip-off is worth',
  access: 'staff',
  params,
  body: z.strictObject({
    rev,
    outcome: z.enum(['accept', 'unfounded', 'out-of-scope', 'forward', 'urgent']),
    reason: shortText(1000),
    summary: z.optional(shortText(300)),
    of: z.optional(identifier),
    forwardTo: z.optional(name),
    signs: z.optional(z.array(name).check(z.maxLength(3))),
  }),
})

export const confirmScreening = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/confirm',
  summary: 'Agree or not that a tip-off is unfounded, as the second post',
  access: 'staff',
  params,
  body: z.strictObject({ rev, agree: z.boolean() }),
})

export const acknowledgeTipOff = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/acknowledge',
  summary: 'Confirm that an urgent or a conflict tip-off is in hand',
  access: 'staff',
  params,
  body: z.strictObject({ rev: z.optional(rev) }),
})

export const handOverTipOff = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/hand-over',
  summary: 'Record to whom an urgent or a conflict tip-off was handed over',
  access: 'staff',
  params,
  body: z.strictObject({ rev, to: shortText(64), reason: shortText(1000) }),
})

export const askQuestion = contract({
  method: 'POST',
  path: '/api/tip-offs/{id}/ask',
  summary: 'Ask the reporter one of the fixed questions; never who he is',
  access: 'staff',
  params,
  body: z.strictObject({ rev, question: name }),
})

import * as z from 'zod/mini'
import { channel } from '../domain/deadline-state.ts'
import { contract, day, documentNumber, fieldId, fitsForm, formNumber, identifier, nonce, rev, shortText } from './contract.ts'
import { languages } from './pages.ts'

const params = z.strictObject({ id: identifier })
const agency = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))
const figures = z.record(fieldId, formNumber).check(z.refine((record) => fitsForm(record), 'At most 200 fields'))

/** What is written to the fields that ask for words. */
const texts = z.record(fieldId, shortText(1000)).check(z.refine((record) => fitsForm(record), 'At most 200 fields'))

/** The same in a draft, where a field may be empty still. */
const draftTexts = z
  .record(fieldId, z.string().check(z.maxLength(1000)))
  .check(z.refine((record) => fitsForm(record), 'At most 200 fields'))

const act = <B extends z.core.$ZodShape>(verb: string, summary: string, shape: B) =>
  contract({
    method: 'POST',
    path: `/api/deadlines/{id}/${verb}`,
    summary,
    access: 'staff',
    params,
    body: z.strictObject({ rev, ...shape }),
  })

export const listDeadlines = contract({
  method: 'GET',
  path: '/api/deadlines',
  summary: 'The deadlines of a period that the acting post may read, a page at a time',
  access: 'staff',
  query: z.strictObject({
    period: z.string().check(z.regex(/^[\w-]{1,20}$/)),
    agency: z.optional(agency),
    next: z.optional(z.string().check(z.regex(/^[\w-]{1,800}$/))),
  }),
})

export const openDeadline = contract({
  method: 'POST',
  path: '/api/deadlines',
  summary: 'Ask one agency for something once; with the same nonce again it is the same one',
  access: 'staff',
  body: z.strictObject({ title: shortText(200), agency, due: day, recipient: z.optional(agency), nonce: z.optional(nonce) }),
  success: 201,
})

export const showDeadline = contract({
  method: 'GET',
  path: '/api/deadlines/{id}',
  summary: 'A deadline with what was written about it',
  access: 'staff',
  params,
})

export const showParts = contract({
  method: 'GET',
  path: '/api/deadlines/{id}/parts',
  summary: 'What others handed in that this report takes up: who has, who has not, their figures and the sums',
  access: 'staff',
  params,
})

export const showSheet = contract({
  method: 'GET',
  path: '/api/deadlines/{id}/sheet',
  summary: 'The form of a deadline as an Excel workbook to fill in offline, with what is filled in so far',
  access: 'staff',
  params,
  query: z.strictObject({ lang: z._default(z.enum(languages), languages[0]) }),
  gives: ['xlsx'],
})

export const readSheet = contract({
  method: 'POST',
  path: '/api/deadlines/{id}/sheet',
  summary: 'What was filled in offline, to be kept as a draft or handed in; every bad cell is named, and nothing is stored',
  access: 'staff',
  params,
  body: z.instanceof(Uint8Array),
  takes: 'xlsx',
})

export const submitDeadline = act('submit', 'Hand in the figures of a period', {
  figures,
  texts: z.optional(texts),
  note: z.optional(shortText(1000)),
  channel: z._default(channel, 'online'),
  documentNo: z.optional(documentNumber),
  onBehalfOf: z.optional(agency),
  receivedOn: z.optional(day),
})

export const draftDeadline = contract({
  method: 'POST',
  path: '/api/deadlines/{id}/draft',
  summary: 'Keep what is filled in so far, in place of what was kept before',
  access: 'staff',
  params,
  body: z.strictObject({ rev: z.optional(rev), figures, texts: z._default(draftTexts, {}) }),
})

export const acceptDeadline = act('accept', 'The recipient takes the submission', {})

export const returnDeadline = act('return', 'The recipient sends the submission back to be mended', { reason: shortText(1000) })

export const explainDeadline = act('explain', 'Say why it is late and when it is expected; the deadline stays', {
  reason: shortText(1000),
  expected: day,
})

export const extendDeadline = act('extend', 'Move the deadline, with a reason', { until: day, reason: shortText(1000) })

export const waiveDeadline = act('waive', 'Release the agency from this one, with a reason', { reason: shortText(1000) })

export const dispatchDeadline = act('dispatch', 'The document went to a recipient outside the system', {
  number: documentNumber,
  date: day,
})

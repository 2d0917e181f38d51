import * as z from 'zod/mini'
import { contract, day, documentNumber, fieldId, fitsForm, formNumber, identifier, nonce, rev, shortText } from './contract.ts'

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))
const params = z.strictObject({ id: identifier })

export const openDossier = contract({
  method: 'POST',
  path: '/api/dossiers',
  summary: 'Begin a workflow of the plan for an agency; with the same nonce again it is the same one',
  access: 'staff',
  body: z.strictObject({ workflow: id, agency: id, nonce: z.optional(nonce) }),
  success: 201,
})

export const showDossier = contract({
  method: 'GET',
  path: '/api/dossiers/{id}',
  summary: 'A dossier: where it stands, what was done, and which acts may be done now',
  access: 'staff',
  params,
})

const visit = z.strictObject({ area: id, premisesType: id, on: day })

export const actOnDossier = contract({
  method: 'POST',
  path: '/api/dossiers/{id}/act',
  summary: 'Do an act of its workflow with what that asks, or «extend» it',
  access: 'staff',
  params,
  body: z.strictObject({
    rev,
    act: id,
    figures: z.optional(z.record(fieldId, formNumber).check(z.refine(fitsForm, 'At most 200 fields'))),
    document: z.optional(z.strictObject({ number: documentNumber, on: day })),
    reason: z.optional(shortText(1000)),
    visits: z.optional(z.array(visit).check(z.maxLength(100))),
    until: z.optional(day),
  }),
})

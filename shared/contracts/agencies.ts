import * as z from 'zod/mini'
import { contract, day, identifier, rev } from './contract.ts'

const params = z.strictObject({ id: identifier })

/** What the identity provider calls a person; at most 255 letters, as OpenID Connect says. */
const sub = z.string().check(z.minLength(1), z.maxLength(255))

const post = z.string().check(z.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/), z.maxLength(128))

const holder = z.strictObject({ sub, iss: z.optional(z.url()), from: day, until: z.optional(day) })
const absence = z.strictObject({ from: day, until: day, substitute: post })

const role = z.strictObject({
  address: z.optional(z.email().check(z.maxLength(254))),
  holders: z.optional(z.array(holder).check(z.maxLength(20))),
  absences: z.optional(z.array(absence).check(z.maxLength(20))),
})

export const showAgency = contract({
  method: 'GET',
  path: '/api/agencies/{id}',
  summary: 'The posts of an agency, with their addresses, holders and absences',
  access: 'staff',
  params,
})

export const changeAgency = contract({
  method: 'PUT',
  path: '/api/agencies/{id}',
  summary:
    'Enter who holds its posts and when somebody stands in, confirm that contacts are right, or approve who may open seals',
  access: 'staff',
  params,
  body: z.strictObject({
    rev,
    roles: z.optional(z.record(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)), role)),
    confirmContacts: z.optional(z.literal(true)),
    approve: z.optional(z.literal(true)),
    drop: z.optional(z.literal(true)),
  }),
})

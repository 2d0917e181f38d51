import * as z from 'zod/mini'
import { kind } from '../../events/kind.ts'
import { contract, identifier } from './contract.ts'

const post = z.string().check(z.regex(/^[\w-]+\.[\w-]+$/))

export const listWork = contract({
  method: 'GET',
  path: '/api/work',
  summary: 'What the posts of whoever is signed in have to do, or one of them, soonest first, fifty at a time',
  access: 'signed-in',
  query: z.strictObject({
    post: z.optional(post),
    kind: z.optional(z.enum(['tip-off', 'inspection', 'deadline', 'dossier', 'agency'])),
    only: z.optional(z.enum(['overdue', 'urgent'])),
    next: z.optional(z.string().check(z.maxLength(8000))),
  }),
})

export const findItems = contract({
  method: 'GET',
  path: '/api/items/{code}',
  summary: 'What people call by a short code, as far as the acting post may know of it',
  access: 'staff',
  params: z.strictObject({ code: z.string().check(z.maxLength(40)) }),
})

export const showHistory = contract({
  method: 'GET',
  path: '/api/history/{kind}/{id}',
  summary: 'Everything that happened to one item, oldest first',
  access: 'staff',
  params: z.strictObject({ kind, id: identifier }),
})

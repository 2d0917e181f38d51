import * as z from 'zod/mini'
import { kind } from '../../events/kind.ts'
import { contract, identifier } from './contract.ts'

const post = z.string().check(z.regex(/^[\w-]+\.[\w-]+$/))
const next = z.optional(z.string().check(z.maxLength(1000)))

export const listWork = contract({
  method: 'GET',
  path: '/api/work',
  summary: 'What a post has to do, soonest first, fifty at a time',
  access: 'staff',
  query: z.strictObject({ post, next }),
})

export const showHistory = contract({
  method: 'GET',
  path: '/api/history/{kind}/{id}',
  summary: 'Everything that happened to one item, oldest first',
  access: 'staff',
  params: z.strictObject({ kind, id: identifier }),
})

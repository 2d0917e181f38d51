import * as z from 'zod/mini'
import type { FileKind } from './file-types.ts'

/** One route of the HTTP surface: who may call it and the exact shapes of what goes in; the OpenAPI document is made from these. */
export interface Contract<P = unknown, Q = unknown, B = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly summary: string
  /** Everyone, a post of an official who names it, or whoever is signed in, whatever post he holds. */
  readonly access: 'public' | 'staff' | 'signed-in'
  readonly params: z.ZodMiniType<P>
  readonly query: z.ZodMiniType<Q>
  readonly body: z.ZodMiniType<B>
  readonly success: 200 | 201 | 202
  /** Takes a file instead of JSON. */
  readonly takes?: FileKind
  /** Answers with a file instead of JSON. */
  readonly gives?: readonly FileKind[]
}

/** Bytes that a file may have that is sent: a form of 200 fields has 20 KB. */
export const largestFile = 1024 * 1024

const none = z.strictObject({})

/** Declares a route; parameters, query and body that are not named must be empty. */
export const contract = <
  P extends z.ZodMiniType = typeof none,
  Q extends z.ZodMiniType = typeof none,
  B extends z.ZodMiniType = typeof none,
>(
  route: Pick<Contract, 'method' | 'path' | 'summary' | 'access'> & {
    params?: P
    query?: Q
    body?: B
    success?: 200 | 201 | 202
    takes?: FileKind
    gives?: readonly FileKind[]
  },
) => ({ params: none, query: none, body: none, success: 200, ...route }) as Contract<z.infer<P>, z.infer<Q>, z.infer<B>>

/** An identifier in a path: letters, digits and hyphens, at most 128. */
export const identifier = z.string().check(z.regex(/^[\w.~-]{1,128}$/))

/** The version of an item that the person saw when deciding. */
export const rev = z.int().check(z.nonnegative())

/** 128 random bits or more, by which something that is sent again is known. */
export const nonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,43}$/))

/** A short text of an official, in characters. */
export const shortText = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A calendar day. */
export const day = z.string().check(z.refine(isDay, 'Expected a day like 2017-06-18'))

/** The number under which a document is filed, `123/BC-SLĐTBXH`. */
export const documentNumber = z.string().check(z.trim(), z.regex(/^[\p{L}\d][\p{L}\d ./-]{0,59}$/u))

/** The id of a field of a form. */
export const fieldId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

const hasTwoDecimals = (value: number): boolean => Number(value.toFixed(2)) === value

/** A count or an amount: not negative, at most 10^12, with at most two decimals. */
export const formNumber = z.number().check(z.nonnegative(), z.maximum(1e12), z.refine(hasTwoDecimals, 'At most two decimals'))

/** Whether there are at most 200 answers, more than any form asks. */
export const fitsForm = (answers: object): boolean => Object.keys(answers).length <= 200

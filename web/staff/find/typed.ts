import { codeSaid } from '../../../shared/domain/said-code.ts'

/** What somebody typed who looks for an item. Only a code is ever sent, or stands in an address. */
export type Typed = { readonly as: 'code'; readonly code: string } | { readonly as: 'receipt' | 'neither' }

/** A code has eight characters and a receipt seventeen; what is much longer than a code may be a receipt with a slip in it. */
const longestMistypedCode = 11

/** Reads a code as forgivingly as the API does, and tells what may be a receipt from other slips. */
export const typedAs = (text: string): Typed => {
  const code = codeSaid(text)
  if (code !== undefined) return { as: 'code', code }
  return { as: text.replaceAll(/[\s-]/g, '').length > longestMistypedCode ? 'receipt' : 'neither' }
}

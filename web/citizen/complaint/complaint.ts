import { isNonce, lengths } from '../../../shared/contracts/pages.ts'
import { proofIn, written } from '../form/answers.ts'
import { textError } from '../form/check-answers.ts'
import type { FieldError } from '../shell/fields.tsx'
import type { View } from '../view.ts'

/** What somebody says who was inspected; the code is that of the inspection notice, as written. */
export interface Complaint {
  readonly nonce: string
  readonly work: string
  readonly code: string
  readonly text: string
}

/** The complaint in what a browser sent; a nonce that is none is replaced. */
export const complaintIn = (fields: URLSearchParams, newNonce: () => string): Complaint => {
  const nonce = fields.get('nonce') ?? ''
  return {
    nonce: isNonce(nonce) ? nonce : newNonce(),
    work: proofIn(fields),
    code: written(fields, 'code'),
    text: written(fields, 'text'),
  }
}

/** The code as it is printed, `KT-7F3K2M`: any case, with or without the hyphen, O for 0, I or L for 1; undefined when it is none. */
export const noticeCode = (text: string): string | undefined => {
  const [, letters] = /^KT([0-9A-Z]{6})$/.exec(text.toUpperCase().replace(/[\s-]/g, '')) ?? []
  const plain = letters?.replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain === undefined || plain.includes('U') ? undefined : `KT-${plain}`
}

/** What has to be mended. */
export const complaintErrors = (view: View, { code, text }: Complaint): FieldError[] => {
  const { min, max } = lengths.account
  return [
    ...(noticeCode(code) === undefined ? [{ field: 'code', message: view.words.refused.code }] : []),
    ...textError(view, 'text', text, { max, least: text.length < min ? view.words.refused.complaint(min) : undefined }),
  ]
}

/** The category of the programme that a complaint gets; a programme without one takes none. */
export const complaintCategory = ({ programme }: View): string | undefined =>
  programme.categories.find(({ about }) => about === 'inspection')?.id

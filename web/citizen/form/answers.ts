import { isNonce } from '../../../shared/contracts/pages.ts'
import { isProof } from '../../../shared/domain/proof-of-work.ts'

/** The question pages, in their order. */
export const steps = ['danger', 'matter', 'place', 'account', 'check'] as const

export type Step = (typeof steps)[number]

/** The answer «no body protects the premises», which is an answer and not the lack of one. */
export const noConflict = 'none'

/** Everything that a form holds; what is not answered yet is empty. */
export interface Answers {
  readonly nonce: string
  /** What the script has worked out over the nonce, or empty. */
  readonly work: string
  readonly sign: readonly string[]
  readonly category: string
  readonly conflict: string
  readonly type: string
  readonly name: string
  readonly address: string
  readonly area: string
  readonly account: string
  /** Whether the reader came from the last page to change something, and goes back there. */
  readonly review: boolean
}

const textAnswers = ['category', 'conflict', 'type', 'name', 'address', 'area', 'account'] as const

/** A text as it counts: one spelling for each letter, one character for a new line. */
export const written = (fields: URLSearchParams, name: string): string =>
  (fields.get(name) ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** The proof of work in what a browser sent; what is none is left out. */
export const proofIn = (fields: URLSearchParams): string => {
  const work = fields.get('work') ?? ''
  return isProof(work) ? work : ''
}

/** The answers in what a browser sent; a nonce that is none is replaced. */
export const answersIn = (fields: URLSearchParams, newNonce: () => string): Answers => {
  const nonce = fields.get('nonce') ?? ''
  const texts = Object.fromEntries(textAnswers.map((name) => [name, written(fields, name)]))
  return {
    ...(texts as Record<(typeof textAnswers)[number], string>),
    nonce: isNonce(nonce) ? nonce : newNonce(),
    work: proofIn(fields),
    sign: [...new Set(fields.getAll('sign'))],
    review: fields.get('review') === 'yes',
  }
}

/** The answers of a form that nobody has begun. */
export const noAnswers = (nonce: string): Answers => answersIn(new URLSearchParams(), () => nonce)

const ofStep: Record<Step, readonly string[]> = {
  danger: ['sign'],
  matter: ['category', 'conflict'],
  place: ['type', 'name', 'address', 'area'],
  account: ['account'],
  check: [],
}

/** What a page must carry along: every answer that it does not ask for itself, as name and value. */
export const carriedBy = (step: Step, answers: Answers): (readonly [name: string, value: string])[] => {
  const asked = ofStep[step]
  const texts = textAnswers.filter((name) => !asked.includes(name) && answers[name] !== '')
  return [
    ['nonce', answers.nonce],
    ...(answers.work === '' ? [] : [['work', answers.work] as const]),
    ['at', step],
    ...(answers.review ? [['review', 'yes'] as const] : []),
    ...(asked.includes('sign') ? [] : answers.sign.map((sign) => ['sign', sign] as const)),
    ...texts.map((name) => [name, answers[name]] as const),
  ]
}

/** The answers as a tip-off is handed in. */
export const handedIn = ({ nonce, work, sign, category, conflict, type, name, address, area, account }: Answers) => ({
  nonce,
  ...(work === '' ? {} : { work }),
  category,
  premises: { type, ...(name === '' ? {} : { name }), address, area },
  account,
  urgent: sign,
  ...(conflict === noConflict ? {} : { conflict }),
})

/** All answers as the last page sends them. */
export const sentWith = (answers: Answers) => carriedBy('check', { ...answers, review: false })

import { createHash } from 'node:crypto'
import type { Kind } from '../../events/kind.ts'

const prefixes: Record<Kind, string> = {
  'tip-off': 'TB',
  premises: 'CS',
  inspection: 'KT',
  deadline: 'BC',
  mail: 'TH',
  agency: 'CQ',
  programme: 'CT',
  calendar: 'LV',
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The short code that people say to each other, `KT-7F3K2M`: 30 bits of the id's hash, in Crockford's base 32, so it can be derived anywhere. */
export const speakableCode = (kind: Kind, id: string): string => {
  const hash = createHash('sha256').update(`${kind}#${id}`).digest()
  const letters = Array.from({ length: 6 }, (_, index) => alphabet[(hash[index] ?? 0) % 32])
  return `${prefixes[kind]}-${letters.join('')}`
}

const called: readonly Kind[] = ['tip-off', 'inspection', 'deadline', 'agency']

/** Whether people look for items of this kind by their codes. */
export const isCalledByCode = (kind: Kind): boolean => called.includes(kind)

/** A code as it was heard or typed, `kt 7f3k2o`, in its own spelling; undefined for what is none. */
export const codeSaid = (said: string): string | undefined => {
  const letters = said.toUpperCase().replaceAll(/[\s-]/g, '')
  const prefix = letters.slice(0, 2)
  const rest = letters.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isCode = called.some((kind) => prefixes[kind] === prefix) && /^[0-9A-HJKMNP-TV-Z]{6}$/.test(rest)
  return isCode ? `${prefix}-${rest}` : undefined
}

import type { Kind } from '../../events/kind.ts'

/** What the code of an item begins with. */
export const codePrefixes: Record<Kind, string> = {
  'tip-off': 'TB',
  premises: 'CS',
  inspection: 'KT',
  deadline: 'BC',
  mail: 'TH',
  agency: 'CQ',
  programme: 'CT',
  calendar: 'LV',
  dossier: 'HS',
}

const called: readonly Kind[] = ['tip-off', 'inspection', 'deadline', 'agency', 'dossier']

/** Whether people look for items of this kind by their codes. */
export const isCalledByCode = (kind: Kind): boolean => called.includes(kind)

/** A code as it was heard or typed, `kt 7f3k2o`, in its own spelling; undefined for what is none. */
export const codeSaid = (said: string): string | undefined => {
  const letters = said.toUpperCase().replaceAll(/[\s-]/g, '')
  const prefix = letters.slice(0, 2)
  const rest = letters.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isCode = called.some((kind) => codePrefixes[kind] === prefix) && /^[0-9A-HJKMNP-TV-Z]{6}$/.test(rest)
  return isCode ? `${prefix}-${rest}` : undefined
}

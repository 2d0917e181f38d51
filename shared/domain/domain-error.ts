import type { Instant } from './instant.ts'

/** Why a command was refused: the thing is not there, its state does not allow it, what was sent cannot be, or too much came at once. */
export type DomainErrorKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden' | 'too-many'

/** A refusal that the caller can act on; `hint` says in plain words what to do. It never carries text that somebody wrote. */
export class DomainError extends Error {
  readonly kind: DomainErrorKind
  readonly code: string

  constructor(kind: DomainErrorKind, code: string, hint: string, options?: ErrorOptions) {
    super(hint, options)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
  }
}

/** One field that cannot stay as it was sent: its JSON pointer in the request, a stable code, and in words what to mend. */
export interface FieldRefusal {
  /** Where it stands in a workbook, when it came in one. */
  readonly cell?: string
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** A refusal that names every field to be mended. */
export class FieldsRefused extends DomainError {
  readonly fields: readonly FieldRefusal[]

  constructor(code: string, hint: string, fields: readonly FieldRefusal[]) {
    super('invalid', code, hint)
    this.fields = fields
  }
}

/** A refusal for now: the same again is taken from the time that it names. */
export class TooMany extends DomainError {
  readonly again: Instant

  constructor(again: Instant, hint: string) {
    super('too-many', 'too-many', hint)
    this.again = again
  }
}

/** The refusal of a command that the present status does not allow. */
export const notNow = (status: string, command: string): DomainError =>
  new DomainError(
    'conflict',
    'not-in-this-state',
    `This item is «${status}» now, so «${command}» is not possible. Reload it to see what happened.`,
  )

/** The refusal of a command about something that does not exist. */
export const notThere = (what: string): DomainError => new DomainError('not-found', 'not-found', `There is no such ${what}.`)

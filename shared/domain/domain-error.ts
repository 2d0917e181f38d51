/** Why a command was refused: the thing is not there, its state does not allow it, or what was sent cannot be. */
export type DomainErrorKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden'

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

/** The refusal of a command that the present status does not allow. */
export const notNow = (status: string, command: string): DomainError =>
  new DomainError(
    'conflict',
    'not-in-this-state',
    `This item is «${status}» now, so «${command}» is not possible. Reload it to see what happened.`,
  )

/** The refusal of a command about something that does not exist. */
export const notThere = (what: string): DomainError => new DomainError('not-found', 'not-found', `There is no such ${what}.`)

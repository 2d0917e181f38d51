import type { $ZodIssue } from 'zod/v4/core'
import { $ZodError } from 'zod/v4/core'
import type { DomainErrorKind } from '../domain/domain-error.ts'
import { DomainError, FieldsRefused } from '../domain/domain-error.ts'

/** An answer to a request that could not be done, after RFC 9457. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly {
    readonly pointer: string
    readonly detail: string
    readonly code?: string
    readonly cell?: string
  }[]
}

const statusOf: Record<DomainErrorKind, number> = {
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  forbidden: 403,
  'too-many': 429,
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too large',
  415: 'Another type was expected',
  422: 'Not acceptable as sent',
  429: 'Too many requests',
  500: 'Something failed here',
}

const problem = (status: number, code: string, detail: string, errors?: Problem['errors']): Problem => ({
  type: `https://keng.example/problems/${code}`,
  title: titles[status] ?? 'Error',
  status,
  detail,
  ...(errors ? { errors } : {}),
})

/** A field's name as it was sent, unless it is no name but something that somebody wrote. */
const nameOf = (key: PropertyKey): string => (/^[\w.$-]{1,40}$/.test(String(key)) ? String(key) : '…')

const pointer = (path: readonly PropertyKey[]): string => path.map((part) => `/${nameOf(part)}`).join('')

/** Whether an error is for the caller to mend; such ones need no alarm. */
const httpError = (error: unknown): { statusCode: number; detail?: string } | undefined => {
  if (typeof error !== 'object' || error === null || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return undefined
  const { statusCode } = error
  return 'detail' in error && typeof error.detail === 'string' ? { statusCode, detail: error.detail } : { statusCode }
}

/** Turns whatever was thrown into an answer that says what to do and gives away neither text, stack nor inner detail. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof $ZodError)
    return problem(
      422,
      'invalid',
      'Some fields are not acceptable; mend those named and send it again.',
      error.issues.map((issue) => ({ pointer: pointer(issue.path), detail: issueText(issue) })),
    )
  if (error instanceof FieldsRefused) return problem(statusOf[error.kind], error.code, error.message, error.fields)
  if (error instanceof DomainError) return problem(statusOf[error.kind], error.code, error.message)
  if (error instanceof Error && error.name === 'VersionConflict')
    return problem(409, 'busy', 'Others are changing this item at the moment. Wait a little, reload it and try again.')
  const { statusCode: status, detail } = httpError(error) ?? {}
  if (status === 415) return problem(415, detail ? 'other-type' : 'not-json', detail ?? 'Send the body as application/json.')
  if (status === 422 || status === 400) return problem(400, 'malformed-json', 'The body is not well-formed JSON.')
  if (status === 413) return problem(413, 'too-large', detail ?? 'The body is larger than 64 KiB.')
  return problem(500, 'internal', 'The request was not carried out. Nothing is lost; try again in a minute.')
}

const issueText = (issue: $ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? `Unknown fields: ${issue.keys.map(nameOf).join(', ')}` : describe(issue)

const describe = (issue: $ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${issue.expected}`
    case 'too_big':
      return `At most ${issue.maximum}`
    case 'too_small':
      return `At least ${issue.minimum}`
    case 'invalid_value':
      return `One of: ${issue.values.join(', ')}`
    default:
      return issue.message || 'Not acceptable'
  }
}

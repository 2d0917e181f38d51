/** One field that was not acceptable, `/figures/activities`. */
export interface FieldProblem {
  readonly pointer: string
  readonly detail: string
  readonly code?: string
  /** Where it stands in a workbook that was sent. */
  readonly cell?: string
}

/** Why the API did not do something: its problem+json, or that it could not be reached at all (status 0). */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]

  constructor(status: number, code: string, detail: string, fields: readonly FieldProblem[] = []) {
    super(detail)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** Reads a refused answer, also one that is no problem+json because something in front of the API wrote it. */
export const refusalOf = async (answer: Response): Promise<Refusal> => {
  const body: unknown = await answer.json().catch(() => ({}))
  const { type = '', detail = '', errors = [] } = (body ?? {}) as { type?: string; detail?: string; errors?: FieldProblem[] }
  return new Refusal(answer.status, type.slice(type.lastIndexOf('/') + 1) || `status-${answer.status}`, detail, errors)
}

/** The name of the field that a refusal is about, as a form knows it: the first pointer's, or the one its text quotes («note»). */
export const fieldOf = (refusal: Refusal): string | undefined =>
  refusal.fields[0]?.pointer.slice(1) ?? /«([\w.]+)»/.exec(refusal.message)?.[1]

import { DomainError } from './domain-error.ts'
import type { Programme } from './programme.ts'
import { agencyById, membersOf } from './programme-lookup.ts'
import type { TipOffState } from './tip-off-state.ts'

const hides = (programme: Programme, conflict: string | undefined, agency: string): boolean =>
  programme.conflictBodies.some(
    (body) => body.id === conflict && body.hides.some((ref) => membersOf(programme, ref).includes(agency)),
  )

const refuseUnfit = (programme: Programme, state: TipOffState, to: string, field: string, known: boolean): void => {
  if (!known) throw new DomainError('invalid', 'unknown-value', `Name in «${field}» one of the bodies that the programme lists.`)
  if (hides(programme, state.conflict, to))
    throw new DomainError(
      'invalid',
      'hidden-body',
      `This tip-off says that the body in «${field}» protects the premises, so it must not learn of it. Name another one.`,
    )
}

const isListed = (programme: Programme, to: string): boolean => programme.forwardTo.some((entry) => entry.id === to)

/** The body that a tip-off is forwarded to, by its id. */
export const forwardedTo = (programme: Programme, state: TipOffState, to = ''): string => {
  refuseUnfit(programme, state, to, 'forwardTo', isListed(programme, to))
  return to
}

/** The body or agency that a tip-off is handed over to, by its id and never in free words. */
export const handedOverTo = (programme: Programme, state: TipOffState, to: string): string => {
  refuseUnfit(programme, state, to, 'to', isListed(programme, to) || agencyById(programme, to) !== undefined)
  return to
}

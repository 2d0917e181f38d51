import { DomainError } from '../domain/domain-error.ts'
import { premises } from '../domain/premises.ts'
import { load } from '../store/commit.ts'

/** The id of premises that somebody named as the same place; throws `invalid` when there are none, so that no inspection of nowhere opens. */
export const knownPlace = async (id: string | undefined): Promise<string | undefined> => {
  if (id !== undefined && !(await load(premises, id)))
    throw new DomainError('invalid', 'unknown-premises', 'Name in «of» one of the places that the tip-off shows as near matches.')
  return id
}

import { agency } from '../domain/agency.ts'
import { type Directory, directoryOver } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import { loadMany } from './load-many.ts'

/** The directory of all agencies inside the system with what each has entered; reads one item an agency. */
export const directoryOfAll = async ({ programme }: Pick<Context, 'programme'>): Promise<Directory> => {
  const inside = programme.agencies.filter(({ external }) => !external)
  const entered = await loadMany(
    agency,
    inside.map(({ id }) => id),
  )
  return directoryOver(programme, (id) => entered.get(id)?.state)
}

import { agency, openAgencies, unreachableAgencies } from '../domain/agency.ts'
import { directoryOver, type Person } from '../domain/agency-directory.ts'
import type { Context } from '../domain/aggregate.ts'
import { agenciesOfPerson, type ListedAgency, type OwnPost, postsOfPerson } from '../domain/person-posts.ts'
import { loadMany } from './load-many.ts'
import { allOfPeriod } from './open-work.ts'

const listedAgencies = async (): Promise<ListedAgency[]> => {
  const listed: ListedAgency[] = []
  for (const period of [openAgencies, unreachableAgencies]) for await (const entry of allOfPeriod(period)) listed.push(entry)
  return listed
}

/**
 * The posts of a person today. The index says in which few agencies to look, and may lag behind by a second; what counts is read there,
 * strongly consistent.
 */
export const postsOf = async (person: Required<Person>, context: Context): Promise<OwnPost[]> => {
  const { programme } = context
  const entered = await loadMany(agency, agenciesOfPerson(person, await listedAgencies(), programme))
  const directory = directoryOver(programme, (id) => entered.get(id)?.state)
  return postsOfPerson(person, directory, context)
}

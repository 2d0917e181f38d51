import type { Agency, Duty, Programme } from './programme.ts'
import { everyOwner } from './programme-check-posts.ts'
import type { Finding } from './programme-finding.ts'
import { dutyById, ladderOf, recipientsOf } from './programme-lookup.ts'

/** Only a team with a leader is ever given an inspection. */
const isInspecting = ({ kind, roles }: Agency): boolean => kind === 'team' && roles.some(({ role }) => role === 'leader')

const teamSays = (programme: Programme, duty: Duty, team: string): string[] => {
  if (!everyOwner(programme, duty).includes(team)) return [`is not owed by «${team}», which inspects.`]
  if (ladderOf(programme, duty, team) === undefined) return [`has no ladder for «${team}», so nobody would be reminded.`]
  return recipientsOf(programme, duty, team).length === 0 ? [`says nobody to whom «${team}» sends it.`] : []
}

/** Finds a written result of inspections that a team would owe without a duty, a ladder or a recipient. */
export const checkWrittenResult = (programme: Programme): Finding[] => {
  const { writtenResult: id } = programme
  if (id === undefined) return []
  const duty = dutyById(programme, id)
  const teams = programme.agencies.filter(isInspecting).map((agency) => agency.id)
  const says = duty ? teams.flatMap((team) => teamSays(programme, duty, team)).slice(0, 1) : ['is no duty of this programme.']
  return says.map((sentence) => ({ part: 'writtenResult', entry: id, says: sentence }))
}

import type { Duty, Programme } from './programme.ts'
import { everyOwner } from './programme-check-posts.ts'
import type { Finding } from './programme-finding.ts'
import { agencyById, dutyById, formFor, ladderOf, recipientsOf } from './programme-lookup.ts'

const place = /^\{\w+\}$/

const unknownAgencies = (programme: Programme, duty: Duty): string[] => {
  const exceptions = duty.exceptions ?? []
  const refs = [
    ...duty.owners,
    ...duty.with,
    ...duty.recipients.to,
    ...exceptions.flatMap(({ owners, to = [] }) => [...owners, ...to]),
  ]
  return [...new Set(refs)]
    .filter((ref) => !place.test(ref) && !(ref.startsWith('@') ? programme.groups[ref] : agencyById(programme, ref)))
    .map((ref) => `«${ref}» is no agency or group of this programme.`)
}

const unknownIds = (programme: Programme, duty: Duty): string[] => {
  const isDuty = (id: string) => dutyById(programme, id) !== undefined
  const isTarget = (id: string) => programme.targets.some((target) => target.id === id)
  const workflow = duty.workflow === undefined ? [] : [duty.workflow]
  const ladders = [duty.ladder, ...(duty.exceptions ?? []).map(({ ladder }) => ladder)].filter((id) => id !== undefined)
  return [
    ...(duty.consolidates ?? []).filter((id) => !isDuty(id)).map((id) => `consolidates «${id}», which is no duty.`),
    ...(duty.formOf ?? [])
      .filter((id) => !dutyById(programme, id)?.opens)
      .map((id) => `is a section of «${id}», which is no duty that opens deadlines.`),
    ...(duty.feeds ?? []).filter((id) => !isTarget(id)).map((id) => `feeds «${id}», which is no target.`),
    ...workflow
      .filter((id) => ![...programme.workflows, ...programme.dossiers].some((entry) => entry.id === id))
      .map((id) => `its workflow «${id}» does not exist.`),
    ...ladders.filter((id) => !programme.ladders[id]).map((id) => `its ladder «${id}» does not exist.`),
  ]
}

const openingFindings = (programme: Programme, duty: Duty): string[] => {
  if (!duty.opens) return duty.due ? ['has a due rule but opens no deadline; say «opens» or take the rule out.'] : []
  const owners = everyOwner(programme, duty)
  const bare = owners.find((owner) => ladderOf(programme, duty, owner) === undefined)
  const lost = owners.find((owner) => recipientsOf(programme, duty, owner).length === 0)
  return [
    ...(duty.due ? [] : ['opens deadlines but has no due rule.']),
    ...(['report', 'plan', 'task'].includes(duty.track)
      ? []
      : [`is ${duty.track} and must open no deadline; only reports, plans and dated tasks do.`]),
    ...(bare === undefined ? [] : [`has no ladder for «${bare}», so nobody would be reminded.`]),
    ...(lost === undefined ? [] : [`says nobody to whom «${lost}» sends it.`]),
  ]
}

const standingFindings = (programme: Programme, duty: Duty): string[] => {
  if (duty.track !== 'standing') return duty.formOf ? ['is not standing, so it is no section of a form.'] : []
  return everyOwner(programme, duty)
    .filter((owner) => !agencyById(programme, owner)?.external && formFor(programme, duty, owner) === undefined)
    .slice(0, 1)
    .map((owner) => `«${owner}» owes it but has no half-year form to report it in; complete «formOf».`)
}

const excludedFindings = (duty: Duty): string[] => {
  if (duty.track !== 'excluded') return duty.excludedBecause ? ['says why it is excluded, but is not.'] : []
  return duty.excludedBecause ? [] : ['is excluded and must say why («excludedBecause»).']
}

const ownerFindings = (duty: Duty): string[] =>
  duty.owners.length === 0 && duty.track !== 'excluded'
    ? ['has no owner; name at least one agency or @group (cơ quan thực hiện).']
    : []

/** Finds duties that nobody owes, that name what does not exist, or whose track and deadlines contradict each other. */
export const checkDuties = (programme: Programme): Finding[] =>
  [...programme.duties, ...programme.legalDuties].flatMap((duty) =>
    [
      ...ownerFindings(duty),
      ...unknownAgencies(programme, duty),
      ...unknownIds(programme, duty),
      ...openingFindings(programme, duty),
      ...standingFindings(programme, duty),
      ...excludedFindings(duty),
    ].map((says) => ({ part: 'ref' in duty ? 'duties' : 'legalDuties', entry: duty.id, says })),
  )

import { agencyOf } from './post.ts'
import type { Duty, Ladder, Programme } from './programme.ts'
import { everyOwner } from './programme-check-posts.ts'
import type { Finding } from './programme-finding.ts'
import { agencyById, isRequested, ladderOf } from './programme-lookup.ts'

/** The first step of a ladder that is more than a courtesy. */
const pressingStep = ({ rungs, afterwards }: Ladder): string | undefined => {
  const rung = rungs.find(({ act }) => act !== 'courtesy')
  if (rung) return `the rung ${rung.id} («${rung.act}»)`
  const isGentle = afterwards.act === 'courtesy' || afterwards.act === 'quiet'
  return isGentle ? undefined : `what comes afterwards («${afterwards.act}»)`
}

const isPeer = (programme: Programme, id: string): boolean => {
  const agency = agencyById(programme, id)
  return agency?.standing === 'assigned' && agency.parent === programme.issuer
}

const unasked = (ladder: Ladder, issuer: string) =>
  ladder.rungs.find(({ act, confirm, to }) => act === 'escalate' && !confirm && to.some((post) => agencyOf(post) === issuer))

const ownerSays = (programme: Programme, duty: Duty, owner: string): string[] => {
  const ladder = programme.ladders[ladderOf(programme, duty, owner) ?? '']
  if (!ladder) return []
  const press = isRequested(programme, owner) ? pressingStep(ladder) : undefined
  if (press) return [`«${owner}» is only requested (đề nghị) and is never pressed or escalated, but ${press} would.`]
  const bare = isPeer(programme, owner) ? unasked(ladder, programme.issuer) : undefined
  return bare
    ? [
        `«${owner}» is a peer of the lead agency: the rung ${bare.id} to ${bare.to.join(', ')} needs «confirm», a person who decides.`,
      ]
    : []
}

const dutyFindings = (programme: Programme): Finding[] =>
  [...programme.duties, ...programme.legalDuties]
    .filter(({ opens }) => opens)
    .flatMap((duty) => {
      const says = everyOwner(programme, duty).flatMap((owner) => ownerSays(programme, duty, owner))
      return says.slice(0, 1).map((first) => ({ part: 'ref' in duty ? 'duties' : 'legalDuties', entry: duty.id, says: first }))
    })

const contactFindings = (programme: Programme): Finding[] => {
  const id = programme.ladderUse.contactsRequested
  const ladder = programme.ladders[id]
  const press = ladder && pressingStep(ladder)
  return press
    ? [{ part: 'ladders', entry: id, says: `serves bodies that are only requested (đề nghị), but ${press} presses them.` }]
    : []
}

/** Finds bodies that would be pressed against their standing: requested ones at all, peers of the lead agency without a person's yes. */
export const checkStanding = (programme: Programme): Finding[] => [...dutyFindings(programme), ...contactFindings(programme)]

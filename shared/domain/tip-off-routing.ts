import type { Context } from './aggregate.ts'
import { offsetFrom } from './calendar.ts'
import { DomainError } from './domain-error.ts'
import type { Instant } from './instant.ts'
import { chainAbove } from './ladder-posts.ts'
import type { LadderState } from './ladder-state.ts'
import { openLadder } from './open-ladder.ts'
import type { Post } from './post.ts'
import type { Programme, TipOffRoute } from './programme.ts'
import { endOfBusiness, postsFor } from './programme-lookup.ts'
import type { LogTipOff } from './tip-off-command.ts'

/** The way of a tip-off with its clock: whose desk, until when, up which ladder. */
export interface Way {
  readonly route: 'ordinary' | 'urgent' | 'conflict'
  readonly desk: Post
  readonly confirmer: Post
  readonly also: readonly Post[]
  readonly above: readonly Post[]
  readonly due: Instant
  readonly ladder: LadderState
}

/** The agencies that stand for an area: its commune's and its district's people's committee. */
export const agenciesOfArea = (
  programme: Programme,
  areaId: string,
): { commune?: string | undefined; district?: string | undefined } => {
  const area = programme.areas.find((entry) => entry.id === areaId)
  const committee = (id: string | undefined, kind: 'commune' | 'district') =>
    programme.agencies.find((agency) => agency.area === id && agency.kind === kind)?.id
  return area?.level === 'district'
    ? { district: committee(area.id, 'district') }
    : { commune: committee(area?.id, 'commune'), district: committee(area?.parent, 'district') }
}

const routeIdOf = (programme: Programme, tipOff: Pick<LogTipOff, 'category' | 'signs' | 'conflict'>): Way['route'] => {
  const category = programme.categories.find((entry) => entry.id === tipOff.category)
  if (tipOff.conflict !== undefined || category?.route === 'conflict') return 'conflict'
  return tipOff.signs.length > 0 || category?.urgentSign !== undefined || category?.route === 'urgent' ? 'urgent' : 'ordinary'
}

/** The urgent signs of a tip-off, those that its category stands for included. */
export const signsOf = (programme: Programme, tipOff: Pick<LogTipOff, 'category' | 'signs'>): string[] => {
  const ofCategory = programme.categories.find((entry) => entry.id === tipOff.category)?.urgentSign
  return [...new Set([...tipOff.signs, ...(ofCategory ? [ofCategory] : [])])]
}

const routeOf = (programme: Programme, id: Way['route'], conflict: string | undefined): TipOffRoute => {
  const body = programme.conflictBodies.find((entry) => entry.id === conflict)
  return body?.route ?? programme.routes[id]
}

/**
 * Decides the way of a tip-off from the programme alone. A conflict of interest comes before everything: then only the inspectorate's
 * own chain hears of it, urgent or not, and no commune's chair.
 */
export const wayOf = (
  { programme, calendar, now }: Context,
  tipOff: Pick<LogTipOff, 'category' | 'signs' | 'conflict' | 'area'>,
): Way => {
  const signs = signsOf(programme, tipOff)
  const route = routeIdOf(programme, tipOff)
  const { desk, confirm, ladder: ladderId, limit, team } = routeOf(programme, route, tipOff.conflict)
  const names = { ...agenciesOfArea(programme, tipOff.area), team }
  const also =
    route === 'urgent' ? programme.urgentSigns.filter((sign) => signs.includes(sign.id)).flatMap((sign) => sign.also ?? []) : []
  const [filledDesk = desk, confirmer = confirm] = postsFor(programme, [desk, confirm], names)
  const ladder = openLadder(programme, ladderId, names)
  return {
    route,
    desk: filledDesk,
    confirmer,
    also: postsFor(programme, also, names),
    above: chainAbove(ladder.chain, [filledDesk]),
    due: offsetFrom(calendar, now, limit, endOfBusiness(programme)),
    ladder,
  }
}

/** Refuses what the programme does not know, with the field that has to be mended. */
export const refuseUnknown = (programme: Programme, tipOff: LogTipOff, today: string): void => {
  const refused = programme.refusedPremisesTypes.find((entry) => entry.id === tipOff.premisesType)
  if (refused) throw new DomainError('invalid', 'refused-premises', `${refused.explanation.vi} — ${refused.explanation.en}`)
  const category = programme.categories.find((entry) => entry.id === tipOff.category)
  const type = programme.premisesTypes.find((entry) => entry.id === tipOff.premisesType)
  const known = {
    category: category !== undefined,
    'premises.type': type !== undefined || (category?.about === 'inspection' && tipOff.premises === undefined),
    'premises.area': programme.areas.some(
      (entry) => entry.id === tipOff.area && entry.from <= today && (entry.until ?? '9999') >= today,
    ),
    urgent: tipOff.signs.every((sign) => programme.urgentSigns.some((entry) => entry.id === sign)),
    conflict: tipOff.conflict === undefined || programme.conflictBodies.some((entry) => entry.id === tipOff.conflict),
  }
  const unknown = Object.entries(known).find(([, isKnown]) => !isKnown)?.[0]
  if (unknown)
    throw new DomainError(
      'invalid',
      'unknown-value',
      `The value of «${unknown}» is none that this programme has; GET /api/programme lists them.`,
    )
}

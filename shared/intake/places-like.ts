import * as z from 'zod/mini'
import { likeness } from '../domain/place.ts'
import { placesOf } from '../domain/premises.ts'
import type { TipOffState } from '../domain/tip-off-state.ts'
import { itemsOfPeriod } from '../store/open-work.ts'
import { getText } from '../store/texts.ts'
import { textIds } from './take-in.ts'

const details = z.object({ type: z.string(), name: z.optional(z.string()), address: z.string(), area: z.string() })
const mostPlaces = 200
const likeEnough = 0.5

const detailsOf = async (premises: string) => {
  const text = await getText('premises', premises, textIds.details)
  return text && z.parse(details, text)
}

/** The place that a tip-off is about and the known places of its area that may be the same, the likest first; for the desk's eyes. */
export const placesLike = async (state: TipOffState): Promise<{ premisesDetails?: object; nearMatches: object[] }> => {
  const own = state.premises === undefined ? undefined : await detailsOf(state.premises)
  if (!own) return { nearMatches: [] }
  const { items } = await itemsOfPeriod(placesOf(state.area), mostPlaces)
  const others = await Promise.all(
    items.filter(({ id }) => id !== state.premises).map(async ({ id }) => ({ premises: id, place: await detailsOf(id) })),
  )
  const nearMatches = others
    .flatMap(({ premises, place }) => (place ? [{ premises, place, likeness: likeness(own, place) }] : []))
    .filter((match) => match.likeness >= likeEnough)
    .sort((a, b) => b.likeness - a.likeness)
  return { premisesDetails: own, nearMatches }
}

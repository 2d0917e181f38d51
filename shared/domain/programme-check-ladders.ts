import type { Chain, Ladder, Programme } from './programme.ts'
import { climbSays } from './programme-check-climb.ts'
import { type Places, placesOfLadder, spellOut } from './programme-check-posts.ts'
import type { Finding } from './programme-finding.ts'
import { roleOfPost } from './programme-lookup.ts'

const missingPosts = (programme: Programme, refs: readonly string[], places: Places): string[] =>
  refs.flatMap((ref) => spellOut(programme, ref, places)).filter((post) => !roleOfPost(programme, post))

const noPost = (post: string): string => `«${post}» is no post of this programme (không có chức danh này).`

const chainSays = (programme: Programme, id: string, chain: Chain): string[] => {
  const users = Object.entries(programme.ladders).filter(([, ladder]) => ladder.chain === id)
  const refs = [...chain.posts, chain.fallback]
  const missing = users.flatMap(([ladder]) => missingPosts(programme, refs, placesOfLadder(programme, ladder, true)))
  return [
    ...(chain.posts.includes(chain.fallback)
      ? [`its fallback «${chain.fallback}» already stands in the chain, so nobody is left when it is empty.`]
      : []),
    ...(users.length === 0 ? ['no ladder uses this chain.'] : []),
    ...[...new Set(missing)].map(noPost),
  ]
}

const ladderSays = (programme: Programme, id: string, ladder: Ladder): string[] => {
  const chain = programme.chains[ladder.chain]
  const { act, to } = ladder.afterwards
  const told = ladder.rungs.flatMap((rung) => [...rung.to, ...(rung.confirm ? [rung.confirm] : [])])
  const missing = missingPosts(programme, [...told, ...(to ? [to] : [])], placesOfLadder(programme, id, true))
  return [
    ...(chain ? [] : [`its chain «${ladder.chain}» does not exist.`]),
    ...(chain && chain.kind !== ladder.kind
      ? [`is ${ladder.kind}, but its chain «${ladder.chain}» is ${chain.kind}; a ladder and its chain are of one kind.`]
      : []),
    ...(act !== 'quiet' && to === undefined
      ? [`afterwards it should «${act}», but tells nobody; name a post or say «quiet».`]
      : []),
    ...[...new Set(missing)].map(noPost),
    ...climbSays(ladder, programme),
  ]
}

/** Finds chains without an end, ladders that do not climb and posts that do not exist. */
export const checkLadders = (programme: Programme): Finding[] => [
  ...Object.entries(programme.chains).flatMap(([id, chain]) =>
    chainSays(programme, id, chain).map((says) => ({ part: 'chains', entry: id, says })),
  ),
  ...Object.entries(programme.ladders).flatMap(([id, ladder]) =>
    ladderSays(programme, id, ladder).map((says) => ({ part: 'ladders', entry: id, says })),
  ),
]

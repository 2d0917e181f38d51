import type { LadderState } from './ladder-state.ts'
import type { Post } from './post.ts'
import type { Programme } from './programme.ts'
import { postsFor } from './programme-lookup.ts'

/**
 * Copies a ladder of the programme for one item: placeholders become the item's own posts, the chain ends in its fallback, and the
 * fallback hears a rung that would tell nobody. What runs is never touched by a later change of policy. Throws when the programme has no
 * such ladder (the check finds it before).
 */
export const openLadder = (
  programme: Programme,
  ladderId: string,
  names: Readonly<Record<string, string | undefined>>,
): LadderState => {
  const ladder = programme.ladders[ladderId]
  const chain = ladder && programme.chains[ladder.chain]
  if (!ladder || !chain) throw new Error(`The programme has no ladder ${ladderId}`)
  const { every, act, to, atMost } = ladder.afterwards
  const posts = (refs: readonly Post[]) => postsFor(programme, refs, names)
  const fallback = posts([chain.fallback, ...chain.posts.toReversed()]).slice(0, 1)
  return {
    id: ladderId,
    sendAt: programme.clocks.sendAt,
    rungs: ladder.rungs.map((rung) => {
      const { confirm, to: rungPosts, ...rest } = rung
      const [asked] = confirm ? posts([confirm]) : []
      const told = posts(rungPosts)
      return { ...rest, to: told.length > 0 ? told : fallback, ...(asked ? { confirm: asked } : {}) }
    }),
    chain: posts([...chain.posts, chain.fallback]),
    afterwards: { every, act, to: to ? posts([to]) : [], ...(atMost === undefined ? {} : { atMost }) },
    rang: [],
  }
}

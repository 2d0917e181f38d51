import type { LadderRung, LadderState } from './ladder-state.ts'
import { rangLive } from './ladder-state.ts'
import type { Post } from './post.ts'

/** The posts above these ones in the chain: where a notice goes when they cannot be reached. */
export const chainAbove = (chain: readonly Post[], posts: readonly Post[]): Post[] => {
  const highest = Math.max(...posts.map((post) => chain.indexOf(post)), -1)
  return chain.slice(highest + 1).filter((post) => !posts.includes(post))
}

/** How often somebody has been told so far; notices name it. */
export const timesTold = (ladder: LadderState): number => rangLive(ladder).filter((past) => past.outcome === 'rang').length

/** `e1@3` is the rung e1 as it rang before the deadline moved. */
const rungOf = (id: string): string => id.split('@')[0] ?? id

const postsWith = (ladder: LadderState, outcome: 'rang' | 'asked', posts: (entry: LadderRung) => readonly Post[]): Post[] =>
  ladder.rungs
    .filter((entry) => ladder.rang.some((past) => rungOf(past.rung) === entry.id && past.outcome === outcome))
    .flatMap((entry) => posts(entry))

/** Every post that a rung or a standing notice of this ladder has spoken to: it was told of the item, so it may look at it. */
export const postsTold = (ladder: LadderState): Post[] => {
  const standing = ladder.rang.some((past) => past.rung.startsWith('still-') && past.outcome === 'rang')
  return [...postsWith(ladder, 'rang', (entry) => entry.to), ...(standing ? ladder.afterwards.to : [])]
}

/** The posts that have given their answer, so that one that did not hear of it may give it again. */
export const postsAnswered = (ladder: LadderState): Post[] => [...new Set(ladder.rang.flatMap(({ by }) => by ?? []))]

/** The posts whose confirmation is being waited for. */
export const postsAsked = (ladder: LadderState): Post[] =>
  postsWith(ladder, 'asked', (entry) => (entry.confirm ? [entry.confirm] : []))

import { type Client, path } from './client.ts'
import type { OwnPost } from './me.ts'
import { Refusal } from './refusal.ts'

/** An item that is called by a code, and a post of the person that may see it. */
export interface Found {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly status: string
  readonly post: string
}

const findAs = async (client: Client, post: string, code: string): Promise<Found[]> => {
  try {
    const { items } = await client.get<{ items: readonly Omit<Found, 'post'>[] }>(path('items', code))
    return items.map((item) => ({ ...item, post }))
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return []
    throw error
  }
}

/** Everything of that code that one of these posts may see, each once, by the first post that may and in the order of the answers. */
export const findByCode = async (posts: readonly OwnPost[], as: (post: string) => Client, code: string): Promise<Found[]> => {
  const found = (await Promise.all(posts.map(({ post }) => findAs(as(post), post, code)))).flat()
  return [...new Map(found.reverse().map((item) => [`${item.kind}#${item.id}`, item])).values()].reverse()
}

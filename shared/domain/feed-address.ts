import type { Post } from './post.ts'

/** What a calendar address says: whose days, which of the addresses that the post was given over time, and the signature over both. */
export interface FeedAddress {
  readonly post: Post
  readonly feed: string
  readonly signature: string
}

const form = /^([a-z0-9-]{1,64}\.[a-z0-9-]{1,64})~([\da-f-]{36})~([\w-]{43})\.ics$/

/** The last part of a calendar address. No id of a person is in it. */
export const feedFile = ({ post, feed, signature }: FeedAddress): string => `${post}~${feed}~${signature}.ics`

/** Takes it apart again; undefined where it is none. */
export const readFeedFile = (file: string): FeedAddress | undefined => {
  const [, post, feed, signature] = form.exec(file) ?? []
  return post !== undefined && feed !== undefined && signature !== undefined ? { post, feed, signature } : undefined
}

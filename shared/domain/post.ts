/** A role in an agency, `dolisa.director`; who holds it, and at which address, is dated data elsewhere. */
export type Post = string

/** The agency part of a post. */
export const agencyOf = (post: Post): string => post.slice(0, post.lastIndexOf('.'))

/** The role part of a post. */
export const roleOf = (post: Post): string => post.slice(post.lastIndexOf('.') + 1)

/** Fills `{owner}.director` and its like from the names given; what has no name for it is left out, so a chain never points nowhere. */
export const fillPosts = (posts: readonly Post[], names: Readonly<Record<string, string | undefined>>): Post[] =>
  posts.flatMap((post) => {
    const filled = post.replace(/\{([\w-]+)\}/g, (whole, name: string) => names[name] ?? whole)
    return filled.includes('{') ? [] : [filled]
  })

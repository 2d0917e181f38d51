import * as z from 'zod/mini'

/** Posts that a fact must be told to, or the posts above them that hear it when they cannot be reached. */
export const posts = z.array(z.string())

import type { Bi } from '../language/language.tsx'
import type { Client } from './client.ts'
import type { Lists } from './lists.ts'

/** A workflow of the plan that a post may begin, and for which agencies. */
export interface Begins {
  readonly workflow: string
  readonly name: Bi
  readonly refs: readonly string[]
  readonly agencies: readonly string[]
}

/** A post that the person holds today, or stands in for, and what it may begin (`deadline.open`). */
export interface OwnPost {
  readonly post: string
  readonly as: 'holder' | 'substitute'
  readonly name: Bi
  readonly agency: string
  readonly agencyName: Bi
  readonly may: readonly string[]
  readonly begins: readonly Begins[]
}

/** Who is signed in, as which posts, and what time it is where the programme runs. */
export interface Me {
  readonly sub: string
  readonly posts: readonly OwnPost[]
  readonly programme: { readonly id: string; readonly name: Bi }
  readonly administrator: string
  readonly now: string
  readonly today: string
  readonly live: boolean
  /** Where all mail goes before the programme is live. */
  readonly rehearsalAddress?: string
  readonly lists: Lists
}

export const readMe = (client: Client): Promise<Me> => client.get('/api/me')

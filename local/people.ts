import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { FunctionSpec } from './template/functions.ts'

/** A post of the programme, with the person who holds it in the demonstration. */
export interface Demonstrator {
  readonly subject: string
  readonly post: string
  readonly role: string
  readonly agency: string
  /** Has a part of its own in the programme (`posts`), so it is worth being at hand. */
  readonly isMain: boolean
}

const bi = z.object({ vi: z.string() })

const programmeSchema = z.object({
  posts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  agencies: z.array(
    z.object({
      id: z.string(),
      name: bi,
      external: z.boolean().default(false),
      roles: z.array(z.object({ role: z.string(), name: bi })),
    }),
  ),
})

/** Who holds a post in the demonstration: one person a post, known by this subject. */
export const subjectOf = (post: string): string => `person-of:${post}`

/** Everybody whom the programme beside the functions' bundles gives a post; nobody where there is no programme. */
export const peopleOf = (functions: readonly FunctionSpec[]): Demonstrator[] => {
  const file = functions.map(({ directory }) => join(directory, 'programme.json')).find(existsSync)
  if (file === undefined) return []
  const { posts, agencies } = programmeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const main = new Set(Object.values(posts).flat())
  return agencies
    .filter(({ external }) => !external)
    .flatMap(({ id, name, roles }) =>
      roles.map((entry) => {
        const post = `${id}.${entry.role}`
        return { subject: subjectOf(post), post, role: entry.name.vi, agency: name.vi, isMain: main.has(post) }
      }),
    )
}

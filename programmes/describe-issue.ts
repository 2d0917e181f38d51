import * as z from 'zod'
import { holdsPerson } from '../shared/domain/programme-check-privacy.ts'
import type { Finding } from '../shared/domain/programme-finding.ts'

type Path = readonly PropertyKey[]
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isNode(inner) ? inner[String(key)] : undefined), value)

/** All keys that a JSON schema knows at a path, whichever branch of a union holds them. */
const knownKeys = (schema: unknown, path: Path): string[] => {
  if (!isNode(schema)) return []
  const branches = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => (Array.isArray(list) ? list : []))
  const deeper = branches.flatMap((branch) => knownKeys(branch, path))
  const [key, ...rest] = path
  if (key === undefined) return [...Object.keys(isNode(schema.properties) ? schema.properties : {}), ...deeper]
  const property = isNode(schema.properties) ? schema.properties[String(key)] : undefined
  return [...knownKeys(property ?? schema.items ?? schema.additionalProperties, rest), ...deeper]
}

/** Edits between two words; enough for the slip of a finger. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}

const nearest = (key: string, known: readonly string[]): string | undefined =>
  known
    .map((candidate) => ({ candidate, far: distance(key.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(key.length / 3)))
    .sort((a, b) => a.far - b.far)[0]?.candidate

const unknownKey = (key: string, where: string, known: readonly string[]): string => {
  const person = holdsPerson(key) ? ' It could hold a person, and no field of a programme may.' : ''
  const guess = nearest(key, known)
  return `«${key}» is not a key that ${where} may have.${guess ? ` Did you mean «${guess}»?` : ''}${person}`
}

const nameOf = (value: unknown, path: Path): string | undefined => {
  const [part, entry] = path
  if (entry === undefined) return undefined
  if (typeof entry === 'string') return entry
  const item = at(value, [part ?? '', entry])
  const id = isNode(item) ? (item.id ?? item.year ?? (Array.isArray(item.for) ? item.for[0] : undefined)) : undefined
  return id === undefined ? `number ${Number(entry) + 1}` : String(id)
}

const missing = (path: Path): string => {
  const [part, , field] = path
  if (part === 'chains' && field === 'fallback')
    return 'has no fallback; name the post that hears when nobody else in the chain can be reached (nơi nhận cuối cùng).'
  if ((part === 'duties' || part === 'legalDuties') && field === 'owners')
    return 'has no owner; name at least one agency or @group (cơ quan thực hiện).'
  return `lacks «${path.slice(2).join('.') || String(part)}».`
}

/** Of a union's branches the one that was nearly met: the fewest things wrong. */
const nearlyMet = (issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined => {
  const [best] = [...issue.errors].sort((a, b) => a.length - b.length)
  const first = best?.find(({ code }) => code === 'unrecognized_keys') ?? best?.[0]
  return first && { ...first, path: [...issue.path, ...first.path] }
}

/** Our own messages go on from the value («is not a date»); the library's are sentences of their own. */
const joined = (message: string): string => (/^[a-z]/.test(message) ? ` ${message}.` : `: ${message.toLowerCase()}.`)

/** Says in one sentence what a schema issue means for the one who wrote the pack, and where it is. */
export const describeIssue = (issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): Finding => {
  const inner = issue.code === 'invalid_union' ? nearlyMet(issue) : undefined
  if (inner) return describeIssue(inner, value, schema)
  const part = String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : 'the pack'))
  const entry = nameOf(value, issue.path)
  const place = entry === undefined ? { part } : { part, entry }
  const below = issue.path.slice(2).join('.')
  if (issue.code === 'unrecognized_keys') {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    const where = issue.path.length === 0 ? 'a programme' : below || 'this entry'
    return { ...place, says: issue.keys.map((key) => unknownKey(key, where, knownKeys(json, issue.path))).join(' ') }
  }
  if (at(value, issue.path) === undefined) return { ...place, says: missing(issue.path) }
  return { ...place, says: `${below ? `«${below}» ` : ''}${JSON.stringify(at(value, issue.path))}${joined(issue.message)}` }
}

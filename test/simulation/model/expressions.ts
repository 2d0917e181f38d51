import type { Item } from '../../../local/dynamodb.ts'
import { invalid } from './listing.ts'
import { notPlayed } from './service-error.ts'

type Value = Readonly<Record<string, unknown>>

/** One condition of an expression, its names and values filled in. */
export interface Clause {
  readonly what: 'equals' | 'at-most' | 'begins-with' | 'absent'
  readonly name: string
  readonly value: Value
}

interface Template {
  readonly what: Clause['what']
  readonly name: string
  readonly value?: string
}

const forms: readonly (readonly [Clause['what'], RegExp])[] = [
  ['equals', /^([#\w]+) = (:\w+)$/],
  ['at-most', /^([#\w]+) <= (:\w+)$/],
  ['begins-with', /^begins_with\(([#\w]+), (:\w+)\)$/],
  ['absent', /^attribute_not_exists\(([#\w]+)\)$/],
]

const templateOf = (text: string): Template => {
  for (const [what, form] of forms) {
    const [, name, value] = form.exec(text) ?? []
    if (name !== undefined) return { what, name, ...(value === undefined ? {} : { value }) }
  }
  throw notPlayed(`the expression «${text}»`)
}

const parsed = new Map<string, readonly Template[]>()

const templatesOf = (expression: string): readonly Template[] => {
  const known = parsed.get(expression)
  if (known !== undefined) return known
  const templates = expression === '' ? [] : expression.split(' AND ').map(templateOf)
  parsed.set(expression, templates)
  return templates
}

/** Names and values that an expression may refer to. */
export interface Given {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined
  readonly ExpressionAttributeValues?: Readonly<Record<string, Value>> | undefined
}

const refuseSpare = (what: string, given: object, used: ReadonlySet<string>): void => {
  for (const name of Object.keys(given))
    if (!used.has(name)) throw invalid(`Value provided in ${what} unused in expressions: keys: {${name}}`)
}

/** The conditions of an expression, all of which must hold; throws what DynamoDB does at a name or value that is missing or spare. */
export const clausesOf = (expression: string, given: Given): Clause[] => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = given
  const used = new Set<string>()
  const clauses = templatesOf(expression).map(({ what, name, value = '' }): Clause => {
    used.add(name).add(value)
    const real = name.startsWith('#') ? names[name] : name
    if (real === undefined) throw invalid(`An expression attribute name used in expression is not defined: ${name}`)
    if (value !== '' && values[value] === undefined)
      throw invalid(`An expression attribute value used in expression is not defined: ${value}`)
    return { what, name: real, value: values[value] ?? {} }
  })
  refuseSpare('ExpressionAttributeNames', names, used)
  refuseSpare('ExpressionAttributeValues', values, used)
  return clauses
}

const isSame = (left: unknown, right: Value): boolean => {
  if (typeof left !== 'object' || left === null) return false
  const { S, N } = left as Value
  if (right.S !== undefined) return S === right.S
  if (right.N !== undefined) return N !== undefined && Number(N) === Number(right.N)
  throw notPlayed(`a comparison with ${JSON.stringify(right)}`)
}

/** Whether an item, or the absence of one, fulfils a condition of a write. */
export const holds = ({ what, name, value }: Clause, item: Item | undefined): boolean => {
  switch (what) {
    case 'absent':
      return item?.[name] === undefined
    case 'equals':
      return isSame(item?.[name], value)
    default:
      throw notPlayed(`«${what}» as a condition of a write`)
  }
}

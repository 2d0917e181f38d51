type Json = Record<string, unknown>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

const numericHolds = (value: unknown, conditions: unknown[]): boolean => {
  if (typeof value !== 'number') return false
  for (let index = 0; index < conditions.length; index += 2) {
    const compare = comparisons[String(conditions[index])]
    if (compare === undefined || !compare(value, Number(conditions[index + 1]))) return false
  }
  return true
}

const wildcardHolds = (value: unknown, pattern: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return typeof value === 'string' && new RegExp(`^${parts.join('.*')}$`, 's').test(value)
}

const anythingBut = (value: unknown, refused: unknown): boolean => {
  if (value === undefined) return false
  if (isRecord(refused)) return !matchesOne(value, refused)
  return !(Array.isArray(refused) ? refused : [refused]).includes(value)
}

const operators: Readonly<Record<string, (value: unknown, argument: unknown) => boolean>> = {
  prefix: (value, argument) => typeof value === 'string' && value.startsWith(String(argument)),
  suffix: (value, argument) => typeof value === 'string' && value.endsWith(String(argument)),
  exists: (value, argument) => (value !== undefined) === argument,
  'anything-but': anythingBut,
  'equals-ignore-case': (value, argument) => typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  numeric: (value, argument) => Array.isArray(argument) && numericHolds(value, argument),
  wildcard: (value, argument) => wildcardHolds(value, String(argument)),
}

const matchesOne = (value: unknown, matcher: unknown): boolean => {
  if (!isRecord(matcher)) return value === matcher
  const [name, argument] = Object.entries(matcher)[0] ?? ['', undefined]
  const operator = operators[name]
  if (operator === undefined) throw new Error(`The local runtime does not know the pattern operator ${name}`)
  return operator(value, argument)
}

const matchesLeaf = (value: unknown, matchers: unknown[]): boolean => {
  const values = Array.isArray(value) ? value : [value]
  return values.some((one) => matchers.some((matcher) => matchesOne(one, matcher)))
}

/** Whether an event passes a pattern, by the rules that EventBridge and Lambda's event filters share. */
export const matchesPattern = (event: unknown, pattern: unknown): boolean => {
  if (!isRecord(pattern)) return true
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or' && Array.isArray(expected)) return expected.some((alternative) => matchesPattern(event, alternative))
    const value = isRecord(event) ? event[key] : undefined
    return Array.isArray(expected) ? matchesLeaf(value, expected) : matchesPattern(value, expected)
  })
}

/** Whether an event passes one of the filters of an event source; without filters everything does. */
export const passesFilters = (event: unknown, filters: readonly unknown[]): boolean =>
  filters.length === 0 || filters.some((filter) => matchesPattern(event, filter))

/** What a template's functions are resolved against: one stack's parameters, resources and the place it pretends to be deployed to. */
export interface Scope {
  pseudo: Readonly<Record<string, string>>
  parameter(name: string): unknown
  reference(logicalId: string): string | undefined
  attribute(logicalId: string, name: string): string
  condition(name: string): boolean
  mapping(map: string, first: string, second: string): unknown
  imported(name: string): unknown
}

type Arguments = unknown[]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): Arguments => (Array.isArray(value) ? value : [value])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : String(value))

const lookUp = (name: string, scope: Scope): unknown => {
  const known = scope.pseudo[name] ?? scope.reference(name) ?? scope.parameter(name)
  if (known === undefined)
    throw new Error(`The template refers to ${name}, which is neither a resource nor a parameter with a value`)
  return known
}

const attributeOf = (target: string, scope: Scope): string => {
  const dot = target.indexOf('.')
  return scope.attribute(target.slice(0, dot), target.slice(dot + 1))
}

const substitute = (value: unknown, scope: Scope): string => {
  const [text, own] = Array.isArray(value) ? [textOf(value[0]), value[1]] : [textOf(value), {}]
  const local = isRecord(own) ? own : {}
  return text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_match, escaped: string, name: string) => {
    if (escaped === '!') return `\${${name}}`
    if (name in local) return textOf(resolveIntrinsics(local[name], scope))
    return textOf(name.includes('.') ? attributeOf(name, scope) : lookUp(name, scope))
  })
}

const equal = ([left, right]: Arguments, scope: Scope): boolean =>
  textOf(resolveIntrinsics(left, scope)) === textOf(resolveIntrinsics(right, scope))

/** Whether a condition of the template holds. */
export const evaluateCondition = (value: unknown, scope: Scope): boolean => {
  if (!isRecord(value)) return value === true
  const [name, argument] = Object.entries(value)[0] ?? ['', undefined]
  if (name === 'Condition') return scope.condition(textOf(argument))
  if (name === 'Fn::Equals') return equal(listOf(argument), scope)
  if (name === 'Fn::Not') return !evaluateCondition(listOf(argument)[0], scope)
  if (name === 'Fn::And') return listOf(argument).every((part) => evaluateCondition(part, scope))
  if (name === 'Fn::Or') return listOf(argument).some((part) => evaluateCondition(part, scope))
  throw new Error(`The local runtime does not know the condition function ${name}`)
}

const intrinsics: Readonly<Record<string, (argument: unknown, scope: Scope) => unknown>> = {
  Ref: (argument, scope) => lookUp(textOf(argument), scope),
  'Fn::GetAtt': (argument, scope) =>
    attributeOf(Array.isArray(argument) ? argument.map(textOf).join('.') : textOf(argument), scope),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = listOf(argument)
    return listOf(resolveIntrinsics(parts, scope)).map(textOf).join(textOf(separator))
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument, scope) => {
    const [index, list] = listOf(resolveIntrinsics(argument, scope))
    return listOf(list)[Number(index)]
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = listOf(resolveIntrinsics(argument, scope))
    return textOf(text).split(textOf(separator))
  },
  'Fn::If': (argument, scope) => {
    const [name, whenTrue, whenFalse] = listOf(argument)
    return resolveIntrinsics(scope.condition(textOf(name)) ? whenTrue : whenFalse, scope)
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = listOf(resolveIntrinsics(argument, scope)).map(textOf)
    return scope.mapping(map ?? '', first ?? '', second ?? '')
  },
  'Fn::ImportValue': (argument, scope) => scope.imported(textOf(resolveIntrinsics(argument, scope))),
  'Fn::Base64': (argument, scope) => Buffer.from(textOf(resolveIntrinsics(argument, scope))).toString('base64'),
}

const isNoValue = (value: unknown): boolean => isRecord(value) && value.Ref === 'AWS::NoValue'

/** Replaces every intrinsic function below `value` by what it stands for; an unknown one fails by name. */
export const resolveIntrinsics = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.filter((item) => !isNoValue(item)).map((item) => resolveIntrinsics(item, scope))
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([, item]) => !isNoValue(item))
  const [name, argument] = entries[0] ?? ['', undefined]
  const intrinsic = entries.length === 1 ? intrinsics[name] : undefined
  if (intrinsic !== undefined) return intrinsic(argument, scope)
  if (entries.length === 1 && name.startsWith('Fn::')) throw new Error(`The local runtime does not know the function ${name}`)
  return Object.fromEntries(entries.map(([key, item]) => [key, resolveIntrinsics(item, scope)]))
}

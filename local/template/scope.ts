import type { Assembly, Stack } from './assembly.ts'
import { type Identity, identify, namePropertyOf, type Place } from './identifiers.ts'
import { evaluateCondition, resolveIntrinsics, type Scope } from './intrinsics.ts'

export interface ScopeOptions {
  place: Place
  /** Values of template parameters, over their defaults. */
  parameters: Readonly<Record<string, string>>
}

const exportedValue = (name: string, scopes: ReadonlyMap<Stack, Scope>): unknown => {
  for (const [stack, scope] of scopes)
    for (const output of Object.values(stack.template.Outputs))
      if (output.Export !== undefined && resolveIntrinsics(output.Export.Name, scope) === name)
        return resolveIntrinsics(output.Value, scope)
  throw new Error(`No stack exports ${name}`)
}

const mappingOf = (stack: Stack, keys: string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    stack.template.Mappings,
  )

// A deployment would ask for it; here anything will do.
const placeholder = (stack: Stack, name: string): string | undefined =>
  stack.template.Parameters[name] === undefined ? undefined : `local-${name}`

const createScope = (stack: Stack, { place, parameters }: ScopeOptions, scopes: ReadonlyMap<Stack, Scope>): Scope => {
  const { template } = stack
  const known = new Map<string, Identity>()
  const identityOf = (logicalId: string): Identity | undefined => {
    const resource = template.Resources[logicalId]
    if (resource === undefined) return undefined
    const property = namePropertyOf(resource.Type)
    const given = property === undefined ? undefined : resource.Properties[property]
    const name = given === undefined ? `${stack.name}-${logicalId}` : String(resolveIntrinsics(given, scope))
    const identity = known.get(logicalId) ?? identify(resource.Type, name, place)
    known.set(logicalId, identity)
    return identity
  }
  const scope: Scope = {
    pseudo: {
      'AWS::AccountId': place.account,
      'AWS::Partition': 'aws',
      'AWS::Region': place.region,
      'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack.name}/local`,
      'AWS::StackName': stack.name,
      'AWS::URLSuffix': 'amazonaws.com',
    },
    parameter: (name) => parameters[name] ?? template.Parameters[name]?.Default ?? placeholder(stack, name),
    reference: (logicalId) => identityOf(logicalId)?.reference,
    attribute: (logicalId, name) => identityOf(logicalId)?.attributes[name] ?? `${stack.name}-${logicalId}.${name}`,
    condition: (name) => evaluateCondition(template.Conditions[name], scope),
    mapping: (...keys) => mappingOf(stack, keys),
    imported: (name) => exportedValue(name, scopes),
  }
  return scope
}

/** One scope a stack; stacks see each other's exports. */
export const createScopes = (assembly: Assembly, options: ScopeOptions): ReadonlyMap<Stack, Scope> => {
  const scopes = new Map<Stack, Scope>()
  for (const stack of assembly.stacks) scopes.set(stack, createScope(stack, options, scopes))
  return scopes
}

import * as z from 'zod'
import type { Assembly, Resource } from './assembly.ts'
import { resolveIntrinsics, type Scope } from './intrinsics.ts'
import { isSilentType, livingTypes } from './known-types.ts'
import { createScopes, type ScopeOptions } from './scope.ts'

interface Resolved {
  logicalId: string
  type: string
  /** Construct path without the stack and the trailing `Resource`, for people: `Tables/Main`. */
  path: string
  reference: string
  properties: Record<string, unknown>
  attribute(name: string): string
}

export interface Resources {
  all: Resolved[]
  /** Names and types of resources that the runtime neither runs nor leaves out on purpose. */
  unknown: string[]
  /** Reads every resource of one type with the schema of the properties that matter. */
  read<Schema extends z.ZodType>(type: string, schema: Schema): Array<Resolved & { is: z.infer<Schema> }>
}

const pathOf = (resource: Resource, logicalId: string): string => {
  const path = resource.Metadata['aws:cdk:path']
  if (typeof path !== 'string') return logicalId
  const parts = path.split('/').slice(1)
  return (parts.at(-1) === 'Resource' ? parts.slice(0, -1) : parts).join('/')
}

const resolveResource = (logicalId: string, resource: Resource, scope: Scope): Resolved => ({
  logicalId,
  type: resource.Type,
  path: pathOf(resource, logicalId),
  reference: scope.reference(logicalId) ?? logicalId,
  properties: z.record(z.string(), z.unknown()).parse(resolveIntrinsics(resource.Properties, scope)),
  attribute: (name) => scope.attribute(logicalId, name),
})

const holds = (resource: Resource, scope: Scope): boolean =>
  resource.Condition === undefined || scope.condition(resource.Condition)

/** Every living resource of the assembly with its references resolved. */
export const readResources = (assembly: Assembly, options: ScopeOptions): Resources => {
  const all: Resolved[] = []
  const unknown: string[] = []
  for (const [stack, scope] of createScopes(assembly, options))
    for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
      if (!holds(resource, scope) || isSilentType(resource.Type)) continue
      if (livingTypes.has(resource.Type)) all.push(resolveResource(logicalId, resource, scope))
      else unknown.push(`${pathOf(resource, logicalId)} (${resource.Type})`)
    }
  return {
    all,
    unknown,
    read: (type, schema) =>
      all
        .filter((resource) => resource.type === type)
        .map((resource) => {
          const parsed = schema.safeParse(resource.properties)
          if (!parsed.success) throw new Error(`${resource.path} (${type}): ${z.prettifyError(parsed.error)}`)
          return { ...resource, is: parsed.data }
        }),
  }
}

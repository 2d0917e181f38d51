import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { Source } from 'aws-cdk-lib/aws-s3-deployment'
import { inject } from 'vitest'
import { KengStack } from '../../infra/keng-stack.ts'

/** A folder that is gone when all tests have run. */
export const scratch = (): string => mkdtempSync(join(inject('scratch'), 'infra-'))

/** The stack in an app of its own; its bundles do nothing, since what a function does is not the stack's business. */
export function aStack(): { app: App; stack: KengStack } {
  const folder = scratch()
  const bundle = join(folder, 'bundle')
  mkdirSync(bundle)
  writeFileSync(join(bundle, 'index.mjs'), 'export const handler = () => {}\n')
  const app = new App({ analyticsReporting: false, outdir: join(folder, 'cdk.out') })
  const site = Source.asset(bundle)
  return { app, stack: new KengStack(app, 'Keng', { zone: 'Asia/Ho_Chi_Minh', code: () => Code.fromAsset(bundle), site }) }
}

// CDK's own check of the template against CloudFormation's schemas takes two seconds; the test of the app runs it once.
process.env.CDK_VALIDATION = 'false'

type Found = ReturnType<Template['findResources']>

/** A resource as the template declares it; its properties are data that the assertions themselves describe. */
export interface Resource {
  readonly id: string
  readonly properties: Found[string]
  readonly deletionPolicy?: string
}

const all: Found = Template.fromStack(aStack().stack).toJSON().Resources

/** What CDK writes to copy static files while a deployment goes on; its rights are CDK's, and acknowledged by name. */
const isCopier = (id: string): boolean => id.startsWith('CustomCDKBucketDeployment')

/** The resources of a type, with their logical ids. */
export function resources(type: string): Resource[] {
  return Object.entries(all)
    .filter(([id, { Type }]) => Type === type && !isCopier(id))
    .map(([id, { Properties = {}, DeletionPolicy }]) => ({ id, properties: Properties, deletionPolicy: DeletionPolicy }))
}

/** The function at a path `<capability>/<verb-noun>`. */
export function theFunction(path: string): Resource {
  const found = resources('AWS::Lambda::Function').find(({ properties }) => properties.Description === path)
  if (!found) throw new Error(`no function at ${path}`)
  return found
}

/** The logical id that a `Ref`, a `GetAtt` or a join around one of them points at. */
export function target(reference: unknown): string {
  const [, id] = /"(?:Ref|Fn::GetAtt)":(?:\["|")([^"]+)"/.exec(JSON.stringify(reference)) ?? []
  return id ?? ''
}

/** A statement of a role, for one action on one resource. */
export interface Grant {
  readonly action: string
  readonly resource: unknown
  readonly condition?: unknown
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** All that a role may do; a role holds it itself, and nothing is attached to it. */
export function grantsOf({ properties }: Resource): Grant[] {
  return properties.Policies.flatMap(({ PolicyDocument }: Found[string]) =>
    PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }: Found[string]) =>
      listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ action, resource, condition: Condition }))),
    ),
  )
}

/** All that a function may do. */
export function rightsOf(path: string): Grant[] {
  const role = target(theFunction(path).properties.Role)
  return resources('AWS::IAM::Role')
    .filter(({ id }) => id === role)
    .flatMap(grantsOf)
}

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

const resourceSchema = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
})

const templateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() })).default({}),
})

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      displayName: z.string().optional(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).default({}),
    }),
  ),
})

const assetsSchema = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })) })

export type Resource = z.infer<typeof resourceSchema>
type Template = z.infer<typeof templateSchema>

export interface Stack {
  name: string
  template: Template
}

export interface Assembly {
  directory: string
  stacks: Stack[]
  /** Asset hash → absolute path of the directory or file that would be deployed. */
  assets: Map<string, string>
}

const readJson = <Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> =>
  schema.parse(JSON.parse(readFileSync(path, 'utf8')))

const readAssets = (directory: string, artifact: string, assets: Map<string, string>): void => {
  const path = join(directory, `${artifact}.assets.json`)
  if (!existsSync(path)) return
  for (const [hash, file] of Object.entries(readJson(path, assetsSchema).files))
    if (file.source.path !== undefined) assets.set(hash, resolve(directory, file.source.path))
}

/** Reads what `cdk synth` wrote; the templates and asset folders in it are all that the local runtime knows of the system. */
export const readAssembly = (directory: string): Assembly => {
  const manifestPath = join(directory, 'manifest.json')
  if (!existsSync(manifestPath)) throw new Error(`${directory} holds no cloud assembly (no manifest.json); run "npm run synth"`)
  const stacks: Stack[] = []
  const assets = new Map<string, string>()
  for (const [id, artifact] of Object.entries(readJson(manifestPath, manifestSchema).artifacts)) {
    const { templateFile, stackName } = artifact.properties
    if (artifact.type !== 'aws:cloudformation:stack' || templateFile === undefined) continue
    stacks.push({ name: stackName ?? id, template: readJson(join(directory, templateFile), templateSchema) })
    readAssets(directory, id, assets)
  }
  return { directory, stacks, assets }
}

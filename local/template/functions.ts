import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import * as z from 'zod'
import type { Assembly } from './assembly.ts'
import type { Resources } from './resources.ts'
import { deployersOf } from './sites.ts'

export interface FunctionSpec {
  name: string
  arn: string
  /** What people call it: its description, such as `clock/ring`, or else its construct path. */
  path: string
  /** Folder of the bundle that would be deployed. */
  directory: string
  handler: string
  timeoutSeconds: number
  memoryMb: number
  environment: Record<string, string>
  /** At most so many at once, if the template reserves a number. */
  reserved?: number
  /** How often an asynchronous event is tried again. */
  asyncRetries: number
  /** Where an asynchronous event goes that failed for good. */
  onFailure?: string
}

const functionSchema = z.object({
  Description: z.string().optional(),
  Code: z.object({ S3Key: z.string().optional() }),
  Handler: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).default({ Variables: {} }),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
})

const invokeConfigSchema = z.object({
  FunctionName: z.string(),
  // AWS's own default.
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
})

const bundleOf = (assembly: Assembly, key: string | undefined, path: string): string => {
  const hash = basename(key ?? '', extname(key ?? ''))
  const directory = assembly.assets.get(hash)
  if (directory === undefined || !statSync(directory).isDirectory())
    throw new Error(`${path}: the local runtime runs functions from asset folders; ${key ?? 'inline code'} is none`)
  return directory
}

/** The functions with their bundles and environments. */
export const readFunctions = (assembly: Assembly, resources: Resources): FunctionSpec[] => {
  const configured = new Map(
    resources.read('AWS::Lambda::EventInvokeConfig', invokeConfigSchema).map(({ is }) => [is.FunctionName, is]),
  )
  const deployers = deployersOf(resources)
  const running = resources
    .read('AWS::Lambda::Function', functionSchema)
    .filter(({ attribute }) => !deployers.has(attribute('Arn')))
  return running.map(({ is, reference, path, attribute }) => {
    const async = configured.get(reference) ?? invokeConfigSchema.parse({ FunctionName: reference })
    const onFailure = async.DestinationConfig.OnFailure?.Destination ?? is.DeadLetterConfig?.TargetArn
    return {
      name: reference,
      arn: attribute('Arn'),
      path: is.Description ?? path,
      asyncRetries: async.MaximumRetryAttempts,
      directory: bundleOf(assembly, is.Code.S3Key, path),
      handler: is.Handler,
      timeoutSeconds: is.Timeout,
      memoryMb: is.MemorySize,
      environment: is.Environment.Variables,
      ...(is.ReservedConcurrentExecutions === undefined ? {} : { reserved: is.ReservedConcurrentExecutions }),
      ...(onFailure === undefined ? {} : { onFailure }),
    }
  })
}

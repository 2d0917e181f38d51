import { referenceAssembly } from '../../support/runtime.ts'
import { type ModelOptions, type ModelRuntime, modelOf, startModel } from './runtime.ts'

/** The reference programme over a model of the services. */
export const aModel = async (options: Omit<ModelOptions, 'assembly'> = {}): Promise<ModelRuntime> => {
  process.env.TZ = 'UTC'
  return startModel({ ...options, assembly: await referenceAssembly() })
}

/** What the template of the reference programme says. */
export const referenceTemplate = async () => modelOf({ assembly: await referenceAssembly() })

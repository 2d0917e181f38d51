import { basename, extname } from 'node:path'
import * as z from 'zod'
import type { Assembly } from './assembly.ts'
import type { Resources } from './resources.ts'

/** Static files that a deployment copies into a bucket. */
const deploymentType = 'Custom::CDKBucketDeployment'

const deploymentSchema = z.object({ SourceObjectKeys: z.array(z.string()), ServiceToken: z.string() })

/** ARNs of the functions that run while a deployment goes on, and at no other time. */
export const deployersOf = (resources: Resources): ReadonlySet<string> =>
  new Set(resources.read(deploymentType, deploymentSchema).map(({ is }) => is.ServiceToken))

/** The folders whose files are served as they are, in the order in which a deployment would copy them. */
export const readSites = (assembly: Assembly, resources: Resources): string[] =>
  resources.read(deploymentType, deploymentSchema).flatMap(({ is, path }) =>
    is.SourceObjectKeys.map((key) => {
      const folder = assembly.assets.get(basename(key, extname(key)))
      if (folder === undefined) throw new Error(`${path}: the static files ${key} are not in the assembly`)
      return folder
    }),
  )

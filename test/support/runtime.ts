import { join } from 'node:path'
import { inject } from 'vitest'
import { freshenAssembly } from '../../local/fresh-assembly.ts'
import type { RuntimeOptions } from '../../local/options.ts'
import type { Runtime } from '../../local/runtime.ts'
import { startRuntime } from '../../local/runtime.ts'

const root = join(import.meta.dirname, '../..')

/** The reference programme's assembly, built when the sources have changed; tests of several files share it. */
export const referenceAssembly = async (): Promise<string> => {
  const output = join(root, 'cdk.out')
  await freshenAssembly({ programme: join(root, 'programmes/tuyen-quang-2016-2020'), output, dist: join(root, 'dist') })
  return output
}

/**
 * A runtime in memory with the shipped bundles; its clock stands still between jumps, so two runs write the same times. The key that seals is
 * made once for all tests, since a large prime takes longer to find than everything else takes to start.
 */
export const aRuntime = async (options: Partial<RuntimeOptions> = {}): Promise<Runtime> => {
  process.env.TZ = 'UTC'
  return startRuntime({ assembly: await referenceAssembly(), standing: true, keys: inject('scratch'), ...options })
}

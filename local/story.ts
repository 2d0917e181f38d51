import { join } from 'node:path'
import { freshenAssembly } from './fresh-assembly.ts'
import { startRuntime } from './runtime.ts'
import { playStory } from './story/play-story.ts'

/** `npm run story`: one season of the reference programme on a runtime of its own, in memory, told as a timeline. */
process.env.TZ = 'UTC'
const root = join(import.meta.dirname, '..')
const place = {
  programme: join(root, 'programmes/tuyen-quang-2016-2020'),
  output: join(root, 'cdk.out'),
  dist: join(root, 'dist'),
}
await freshenAssembly(place)
const runtime = await startRuntime({ assembly: place.output, standing: true })
try {
  await playStory(runtime, console.log)
} finally {
  await runtime.stop()
}
process.exit(0)

import { afterAll, beforeAll } from 'vitest'
import type { RuntimeOptions } from '../../local/options.ts'
import { type Runtime, startRuntime } from '../../local/runtime.ts'
import { buildToy } from './toy/build-toy.ts'

/** The toy system on a runtime of its own for the tests of a file. */
export const useToy = (options: Omit<RuntimeOptions, 'assembly'> = {}): { runtime: () => Runtime } => {
  let runtime: Runtime | undefined
  beforeAll(async () => {
    runtime = await startRuntime({ assembly: await buildToy(), ...options })
  })
  afterAll(() => runtime?.stop())
  return {
    runtime: () => {
      if (runtime === undefined) throw new Error('The runtime has not started')
      return runtime
    },
  }
}

export interface StoredNote {
  pk: string
  text: string
  rung: string[]
  reports: string[]
}

interface NewNote {
  text: string
  to?: string
  due?: string
}

/** Takes a note over HTTP; returns its id. */
export const takeNote = async (runtime: Runtime, { text, to = 'post@tuyenquang.example', due }: NewNote): Promise<string> => {
  const { body } = await runtime.http('POST', '/api/notes', { body: { text, to, due } })
  return (body as { id: string }).id
}

/** Shows a note to the person who holds a post. */
export const showNote = async (runtime: Runtime, id: string): Promise<StoredNote> => {
  const { body } = await runtime.http('GET', `/api/notes/${id}`, { post: 'dolisa.director' })
  return (body as { note: StoredNote }).note
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventTypes } from '../events/index.ts'
import { routes } from '../events/routes.ts'

const root = join(import.meta.dirname, '..')

const fileOf = (type: string): string => `events/${type.replace('.', '-')}.ts`

const meaningOf = (type: string): string =>
  readFileSync(join(root, fileOf(type)), 'utf8')
    .match(/\/\*\* (.+?) \*\//)?.[1]
    ?.trim() ?? ''

const emitters = { ladder: 'tip-off, inspection, deadline, dossier' } as const

const emittedBy = (type: string): string => {
  const kind = type.split('.')[0] ?? ''
  return kind in emitters ? emitters[kind as keyof typeof emitters] : kind
}

/** The table of all events: what happened, which kind of aggregate says so, and which reactions hear it. */
export const eventTable = (): string => {
  const rows = eventTypes.map(
    ({ type }) =>
      `| [\`${type}\`](${fileOf(type)}) | ${emittedBy(type)} | ${(routes[type] ?? ['history only']).join(', ')} | ${meaningOf(type)} |`,
  )
  return ['| event | emitted by | heard by | what happened |', '|---|---|---|---|', ...rows].join('\n')
}

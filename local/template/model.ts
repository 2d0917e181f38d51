import type { Assembly } from './assembly.ts'
import { type EventSource, readEventSources } from './event-sources.ts'
import { type FunctionSpec, readFunctions } from './functions.ts'
import { type Route, readRoutes } from './http-api.ts'
import { type KeySpec, readKeys } from './keys.ts'
import { type MailWiring, readMailWiring } from './mail-wiring.ts'
import { type QueueSpec, readQueues } from './queues.ts'
import { readResources } from './resources.ts'
import { readSchedules, type Schedule } from './schedules.ts'
import type { ScopeOptions } from './scope.ts'
import { readSites } from './sites.ts'
import { readTables, type TableSpec } from './tables.ts'

export interface Model {
  functions: FunctionSpec[]
  tables: TableSpec[]
  queues: QueueSpec[]
  eventSources: EventSource[]
  schedules: Schedule[]
  routes: Route[]
  keys: KeySpec[]
  mail: MailWiring
  /** Folders of static files. */
  sites: string[]
  /** What the template has and the runtime does not know, by name. */
  unknown: string[]
}

/** Everything of a cloud assembly that runs on one machine. */
export const readModel = (assembly: Assembly, options: ScopeOptions): Model => {
  const resources = readResources(assembly, options)
  return {
    functions: readFunctions(assembly, resources),
    tables: readTables(resources),
    queues: readQueues(resources),
    eventSources: readEventSources(resources),
    schedules: readSchedules(resources),
    routes: readRoutes(resources),
    keys: readKeys(resources),
    mail: readMailWiring(resources),
    sites: readSites(assembly, resources),
    unknown: resources.unknown,
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, instantOf } from './clock.ts'
import type { Queues } from './queues.ts'
import type { StreamRecord } from './table-stream.ts'
import type { EventSource } from './template/event-sources.ts'

export interface Failure {
  at: string
  functionName: string
  records: StreamRecord[]
}

/** What stream functions failed on for good, whole, as the on-failure bucket would hold it. */
export interface Failures {
  keep(source: EventSource, records: StreamRecord[]): void
  all(): Failure[]
  clear(): void
}

/** Keeps failed records in memory and, with a directory, in `failures/`; a queue as destination gets the metadata as well. */
export const createFailures = (directory: string | undefined, clock: Clock, queues: Queues): Failures => {
  const failures: Failure[] = []
  const write = (failure: Failure): void => {
    if (directory === undefined) return
    const folder = join(directory, 'failures')
    mkdirSync(folder, { recursive: true })
    const sequence = failure.records[0]?.dynamodb.SequenceNumber ?? '0'
    writeFileSync(join(folder, `${failure.functionName}-${sequence}.json`), JSON.stringify(failure, null, 2))
  }
  return {
    keep: (source, records) => {
      const failure = { at: instantOf(clock.now()), functionName: source.functionName, records }
      failures.push(failure)
      write(failure)
      if (directory !== undefined) console.error(`${source.functionName} failed for good on ${records.length} stream record(s)`)
      const metadata = { timestamp: failure.at, functionName: source.functionName, count: records.length }
      queues.byArn(source.onFailure ?? '')?.send(JSON.stringify(metadata))
    },
    all: () => failures,
    clear: () => void failures.splice(0),
  }
}

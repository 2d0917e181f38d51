import { plusDays } from '../../shared/domain/calendar.ts'
import { at } from './months-office.ts'
import type { Span } from './months-play.ts'
import type { Kept, Told } from './months-record.ts'

/** What the auditor said of itself, from the lines that it printed. */
export interface Audits {
  /** Days on which it let its heartbeat be heard. */
  readonly beats: ReadonlySet<string>
  /** What it found, day after day: `2017-05-29 unreachable agency#health`. */
  readonly findings: readonly string[]
  readonly hear: (path: string, line: string) => void
}

const localDay = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

export const listenToAudits = (): Audits => {
  const beats = new Set<string>()
  const findings: string[] = []
  const hear = (path: string, line: string): void => {
    if (path !== 'audit/audit-work') return
    const { _aws, Heartbeat, message, timestamp, what, item } = JSON.parse(line)
    if (Heartbeat === 1) beats.add(localDay(_aws.Timestamp))
    if (message === 'audit finding') findings.push(`${localDay(timestamp)} ${what} ${item}`)
  }
  return { beats, findings, hear }
}

const auditedAt = '06:00'

const isMended = (failed: Told, { type, data, at: then }: Told): boolean =>
  then >= failed.at &&
  (type === 'agency.contacts-confirmed' || (type === 'agency.changed' && data.roles?.includes(failed.data.role ?? '') === true))

/** Agencies of which a post cannot be reached at an instant: mail to it came back, and its address has not been mended since. */
const unreachableAt = (agencies: readonly Kept[], instant: string): string[] =>
  agencies
    .filter(({ history }) => {
      const past = history.filter((event) => event.at < instant)
      const failures = past.filter(({ type }) => type === 'agency.post-unreachable')
      return failures.some((failed) => !past.some((event) => event.seq > failed.seq && isMended(failed, event)))
    })
    .map(({ key }) => key)

/** Where the auditor did not find exactly the addresses that failed and nothing else, or did not beat on exactly the days without any. */
export const wrongAudits = (record: readonly Kept[], { beats, findings }: Audits, { from, until }: Span): string[] => {
  const agencies = record.filter(({ kind }) => kind === 'agency')
  const wrong: string[] = []
  const found = new Set(findings)
  for (let day = from; day <= until; day = plusDays(day, 1)) {
    const expected = unreachableAt(agencies, at(day, auditedAt)).map((key) => `${day} unreachable ${key}`)
    if (beats.has(day) !== (expected.length === 0)) wrong.push(`${day}: ${beats.has(day) ? 'a' : 'no'} heartbeat`)
    for (const finding of expected) if (!found.delete(finding)) wrong.push(`${finding} was not found`)
  }
  return [...wrong, ...found]
}

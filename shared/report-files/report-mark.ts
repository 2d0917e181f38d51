import type { Instant } from '../domain/instant.ts'

/** What each file of a report says of itself: of which period and version it is, as of when, and how its figures are known again. */
export interface ReportMark {
  readonly period: string
  readonly version: number
  readonly asOf: Instant
  readonly rows: number
  readonly sha256: string
}

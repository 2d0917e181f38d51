import type { Bi } from '../language/language.tsx'
import { type Client, path } from './client.ts'
import type { FormField } from './deadline.ts'
import type { Names } from './names.ts'

/** A period whose report the acting post writes or gets. */
export interface ReportLine {
  readonly period: string
  readonly windowFrom: string
  readonly windowUntil: string
  readonly due: string
  readonly deadline: { readonly id: string; readonly code: string; readonly status: string }
}

export interface ReportVersion {
  readonly version: number
  readonly by: string
  readonly asOf: string
  readonly rows: number
  readonly sha256: string
}

type Verdict = 'met' | 'not-met' | 'not-stated' | 'nothing-arose' | 'no-data'

export interface TargetLine {
  readonly id: string
  readonly numerator: number
  readonly denominator: number
  readonly value?: number
  readonly threshold: number | null
  readonly verdict: Verdict
  readonly reports: { readonly came: number; readonly of: number }
  readonly premises?: Readonly<Record<'reported' | 'inTime' | 'late' | 'decidedAgainst' | 'overdue' | 'running', number>>
}

export interface ReportSource {
  readonly id: string
  readonly layer: string
  readonly duty: string
  readonly owner: string
  readonly period: string
  readonly status: string
  readonly version?: number
}

type Value = string | number | null

export interface ReportChange {
  readonly part: string
  readonly of: string
  readonly what: string
  readonly before?: Value
  readonly after?: Value
}

export interface ReportView {
  readonly report: {
    readonly period: string
    readonly windowFrom: string
    readonly windowUntil: string
    readonly asOf: string
    readonly sources: readonly ReportSource[]
    readonly sums: readonly { readonly field: string; readonly sum: number | null; readonly from: readonly string[] }[]
    readonly onTime: Readonly<Record<'inTime' | 'openInTime' | 'late' | 'overdue', number>> & { readonly rate?: number }
    readonly targets: readonly TargetLine[]
    readonly inspections: { readonly planned: number; readonly afterTipOffs: number }
    readonly tipOffs: Readonly<Record<string, number>>
  }
  readonly deadline: ReportLine['deadline']
  readonly versions: readonly ReportVersion[]
  readonly changes: readonly ReportChange[]
  readonly mayBuild: boolean
  readonly targets: Readonly<Record<string, { readonly name: Bi; readonly ref: string; readonly strict: boolean }>>
  readonly fields: readonly FormField[]
  readonly names: Names
}

/** The periods whose report the acting post writes or gets, latest first. */
export const readReports = async (client: Client): Promise<readonly ReportLine[]> =>
  (await client.get<{ reports: readonly ReportLine[] }>('/api/reports')).reports

/** The report of a period as it stands now. */
export const readReport = (client: Client, period: string): Promise<ReportView> => client.get(path('reports', period))

/** Notes a version of a report; the version before where nothing has changed. */
export const buildReport = (client: Client, period: string): Promise<ReportVersion> => client.post(path('reports', period), {})

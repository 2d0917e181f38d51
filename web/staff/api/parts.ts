import type { Client } from './client.ts'
import { path } from './client.ts'
import type { FormField } from './deadline.ts'
import type { Names } from './names.ts'

/** A report that another one takes up. */
export interface PartLine {
  readonly id: string
  readonly duty: string
  readonly owner: string
  readonly period: string
  readonly due: string
  readonly status: string
  readonly timeliness?: 'inTime' | 'openInTime' | 'late' | 'overdue'
  readonly workingDaysLate?: number
  /** Only of what the acting post may read. */
  readonly figures?: Readonly<Record<string, number>>
}

export interface Parts {
  readonly parts: readonly PartLine[]
  readonly fields: readonly FormField[]
  readonly sums: readonly { readonly field: string; readonly sum: number; readonly of: number }[]
  readonly onTime: {
    readonly inTime: number
    readonly openInTime: number
    readonly late: number
    readonly overdue: number
    readonly rate?: number
  }
  readonly names: Names
}

/** What others handed in for this report. */
export const readParts = (client: Client, id: string): Promise<Parts> => client.get(path('deadlines', id, 'parts'))

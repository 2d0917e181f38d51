import * as z from 'zod/mini'
import { defineEvent } from './define-event.ts'

/** A version of the period's report was put together: as of when, how many rows it has, and the SHA-256 of them. */
export const deadlineReportBuilt = defineEvent('deadline.report-built', {
  asOf: z.string(),
  rows: z.int(),
  sha256: z.string(),
})

import * as z from 'zod/mini'
import { contract } from './contract.ts'

const period = z.string().check(z.regex(/^\d{4}(-[HQ]\d)?$/))
const number = z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/)))

export const listReports = contract({
  method: 'GET',
  path: '/api/reports',
  summary: 'The periodic reports that the acting post writes or gets',
  access: 'staff',
})

export const showReport = contract({
  method: 'GET',
  path: '/api/reports/{period}',
  summary:
    'The report of a period as it stands, or as one version had it: figures, targets, what is missing, and what has changed',
  access: 'staff',
  params: z.strictObject({ period }),
  query: z.strictObject({ version: number }),
})

export const downloadReport = contract({
  method: 'GET',
  path: '/api/reports/{period}/{format}',
  summary: 'The figures of a version of a report as a file: its data, a table of all its rows, or a workbook',
  access: 'staff',
  params: z.strictObject({ period, format: z.enum(['json', 'csv', 'xlsx']) }),
  query: z.strictObject({ version: number }),
  gives: ['json', 'csv', 'xlsx'],
})

export const downloadDocument = contract({
  method: 'GET',
  path: '/api/reports/{period}/docx',
  summary: 'A version of a report as the official document, a draft for signature',
  access: 'staff',
  params: z.strictObject({ period }),
  query: z.strictObject({ version: number }),
  gives: ['docx'],
})

export const buildReport = contract({
  method: 'POST',
  path: '/api/reports/{period}',
  summary: 'Build the report of a period and note it as a version, unless nothing has changed since the last one',
  access: 'staff',
  params: z.strictObject({ period }),
  success: 201,
})

import * as z from 'zod'
import { agencyRefSchema, biSchema, confidenceSchema, idSchema, plainDateSchema } from './programme-text.ts'

const cadenceSchema = z.strictObject({
  kind: z.enum([
    'ongoing',
    'quarterly',
    'semiannual',
    'annual',
    'five-year',
    'once',
    'event',
    'periodic-unspecified',
    'regular-unspecified',
    'unspecified',
  ]),
  stated: z.enum(['stated', 'stated-without-period', 'not-stated', 'event-driven', 'law']),
  words: z.string().nullable(),
})

const dayOfMonth = z.int().min(1).max(31)

/** When a period's duty falls due: a day of the period's last month (or the month named), so long before it, after its cut-off, or one date. */
const dueDaySchema = z.union([
  z.strictObject({ month: z.int().min(1).max(12).optional(), day: dayOfMonth }),
  z.strictObject({ beforePeriod: z.strictObject({ days: z.int().positive() }) }),
  z.strictObject({ afterCutOff: z.strictObject({ workingDays: z.int().positive() }) }),
  z.strictObject({ date: plainDateSchema }),
])

/** Holds for periods whose cut-off (a report) or first day (a plan, a task) lies from `from` until `until`. */
export const dueRuleSchema = z.strictObject({
  from: plainDateSchema,
  until: plainDateSchema.optional(),
  every: z.enum(['quarter', 'half-year', 'year', 'once']),
  due: dueDaySchema,
  ifNonWorking: z.enum(['as-is', 'previous', 'next']),
})

/** What differs for some of the owners: their ladder, or where their work goes. */
const ownerExceptionSchema = z.strictObject({
  owners: z.array(agencyRefSchema).min(1),
  ladder: idSchema.optional(),
  to: z.array(agencyRefSchema).optional(),
})

const dutyFields = {
  id: idSchema,
  title: biSchema,
  owners: z.array(agencyRefSchema),
  with: z.array(agencyRefSchema).default([]),
  cadence: cadenceSchema,
  track: z.enum(['report', 'plan', 'task', 'standing', 'workflow', 'excluded']),
  opens: z.boolean(),
  recipients: z.strictObject({ to: z.array(agencyRefSchema), status: z.enum(['stated', 'default', 'not-stated', 'law']) }),
  deliverable: biSchema.optional(),
  requested: z.literal(true).optional(),
  aggregateOnly: z.literal(true).optional(),
  healthData: z.literal(true).optional(),
  excludedBecause: biSchema.optional(),
  workflow: idSchema.optional(),
  formOf: z.array(idSchema).min(1).optional(),
  feeds: z.array(idSchema).optional(),
  due: z.strictObject({ rules: z.array(dueRuleSchema).min(1), confidence: confidenceSchema, why: z.string() }).optional(),
  consolidates: z.array(idSchema).optional(),
  ladder: idSchema.optional(),
  exceptions: z.array(ownerExceptionSchema).optional(),
  note: z.string().optional(),
}

/** A duty that the plan itself gives; `ref` is its section and paragraph. */
export const dutySchema = z.strictObject({ ...dutyFields, ref: z.string().min(1) })

/** A duty that comes from law and not from the plan; `source` is the legal reference. */
export const legalDutySchema = z.strictObject({ ...dutyFields, source: z.string().min(1) })

/** From which day a report's figures are cut off on which day of the period's last month; a window opens the day after the cut-off before. */
export const regimeSchema = z.strictObject({
  id: idSchema,
  from: plainDateSchema,
  until: plainDateSchema.optional(),
  source: biSchema,
  confidence: confidenceSchema,
  cutOff: z.strictObject({ quarter: dayOfMonth, 'half-year': dayOfMonth, year: dayOfMonth }),
})

const countedSchema = z.strictObject({ id: idSchema, words: biSchema })

/**
 * A target as the plan words it; null is a year for which the plan gives no figure. `everyPeriod`: within a year it must be met in each
 * report and not in all together. One of premises is counted from the inspections, the others from what is reported.
 */
export const targetSchema = z.strictObject({
  id: idSchema,
  ref: z.string(),
  name: biSchema,
  words: z.string(),
  unit: z.enum(['commune', 'district', 'violation', 'officer', 'premises']),
  strict: z.literal(true).optional(),
  everyPeriod: z.literal(true).optional(),
  byYear: z.record(z.string().regex(/^\d{4}$/), z.number().min(0).max(100).nullable()),
  yearStated: z.boolean(),
  numerator: countedSchema,
  denominator: z.strictObject({
    ...countedSchema.shape,
    dated: z.array(z.strictObject({ from: plainDateSchema, until: plainDateSchema.optional(), count: z.int() })).optional(),
  }),
  note: z.string().optional(),
})

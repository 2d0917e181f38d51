import * as z from 'zod/mini'
import { contract, day, identifier, rev, shortText } from './contract.ts'

const params = z.strictObject({ id: identifier })
const name = z.string().check(z.minLength(1), z.maxLength(64))
const count = z.int().check(z.nonnegative(), z.maximum(10_000))

const act = <B extends z.core.$ZodShape>(verb: string, summary: string, shape: B) =>
  contract({
    method: 'POST',
    path: `/api/inspections/{id}/${verb}`,
    summary,
    access: 'staff',
    params,
    body: z.strictObject({ rev, ...shape }),
  })

export const showInspection = contract({
  method: 'GET',
  path: '/api/inspections/{id}',
  summary: 'An inspection task',
  access: 'staff',
  params,
})

export const acknowledgeInspection = act('acknowledge', 'The team has seen its task', {})

export const decideInspection = act('decide', 'The leader decides, with a written reason, whether to inspect', {
  inspect: z.boolean(),
  reason: shortText(1000),
  despiteRecent: z.optional(z.boolean()),
})

export const recordInspection = act('record', 'The result of a visit, in counts', {
  on: day,
  members: count,
  women: count,
  violations: z.record(name, count),
  referredToSupport: count,
})

export const settleViolation = act('settle', 'One violation has its decision, transfer or lawful closure', {
  group: name,
  how: z.enum(['decision', 'transfer', 'closure']),
})

export const recommendMeasure = act('recommend', 'Recommend a measure to a body, which gets a clock', {
  to: name,
  text: shortText(1000),
})

export const answerRecommendation = act('answer-recommendation', 'The body answered a recommendation', {
  recommendation: identifier,
  text: shortText(1000),
})

export const extendInspection = act('extend', 'Move the deadline, with a reason', { until: day, reason: shortText(1000) })

export const reassignInspection = act('reassign', 'Give the task to another team', { team: name, reason: shortText(1000) })

export const cancelInspection = act('cancel', 'Call the task off, with a reason', { reason: shortText(1000) })

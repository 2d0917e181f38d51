import * as z from 'zod'
import type { Resources } from './resources.ts'

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({
    Arn: z.string(),
    Input: z.string().optional(),
    DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.coerce.number().optional() }).default({}),
  }),
})

const ruleSchema = z.object({
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
})

export interface Schedule {
  id: string
  path: string
  arn: string
  expression: string
  zone: string
  targetArn: string
  input?: string
  deadLetters?: string
}

const ofScheduler = (resources: Resources): Schedule[] =>
  resources
    .read('AWS::Scheduler::Schedule', scheduleSchema)
    .filter(({ is }) => is.State === 'ENABLED')
    .map(({ is, logicalId, path, attribute }) => ({
      id: logicalId,
      path,
      arn: attribute('Arn'),
      expression: is.ScheduleExpression,
      zone: is.ScheduleExpressionTimezone,
      targetArn: is.Target.Arn,
      ...(is.Target.Input === undefined ? {} : { input: is.Target.Input }),
      ...(is.Target.DeadLetterConfig === undefined ? {} : { deadLetters: is.Target.DeadLetterConfig.Arn }),
    }))

const ofRules = (resources: Resources): Schedule[] =>
  resources
    .read('AWS::Events::Rule', ruleSchema)
    .filter(({ is }) => is.State === 'ENABLED')
    .flatMap(({ is, logicalId, path, attribute }) =>
      is.Targets.map((target, index) => ({
        id: `${logicalId}-${index}`,
        path,
        arn: attribute('Arn'),
        expression: is.ScheduleExpression ?? '',
        zone: 'UTC',
        targetArn: target.Arn,
        ...(target.Input === undefined ? {} : { input: target.Input }),
      })),
    )
    .filter(({ expression }) => expression !== '')

/** The enabled schedules of EventBridge Scheduler, and rules with a schedule. */
export const readSchedules = (resources: Resources): Schedule[] => [...ofScheduler(resources), ...ofRules(resources)]

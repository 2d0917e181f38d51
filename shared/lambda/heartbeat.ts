import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Finding } from '../domain/audit-findings.ts'
import { logger } from './logger.ts'

const metrics = new Metrics()

/** Counts what the auditor found and beats only when that is nothing; the alarm is on a heartbeat that stays away. */
export const beatWhenWell = (findings: readonly Finding[]): void => {
  for (const finding of findings) logger.error('audit finding', { ...finding })
  metrics.addMetric('Findings', MetricUnit.Count, findings.length)
  if (findings.length === 0) metrics.addMetric('Heartbeat', MetricUnit.Count, 1)
  metrics.publishStoredMetrics()
}

import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'

const metrics = new Metrics()

/** Counts one occurrence, for an alarm. */
export const count = (name: string): void => {
  metrics.addMetric(name, MetricUnit.Count, 1)
  metrics.publishStoredMetrics()
}

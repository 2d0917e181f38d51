import { type Duration, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export interface Watch {
  readonly metric: IMetric
  /** Rings when the metric is at least this … */
  readonly atLeast?: number
  /** … or below this, and then silence rings too. */
  readonly below?: number
  /** For how many periods of the metric in a row. */
  readonly periods?: number
  /** What it means and what to do first, in the mail that the operator gets. */
  readonly means: string
}

/** What functions count themselves, by the name under which they do. */
export const counted = (metricName: string, period: Duration): Metric =>
  new Metric({ namespace: 'Keng', metricName, dimensionsMap: { service: 'keng' }, statistic: 'Sum', period })

/** Where everything that needs a person goes: one topic, mailed to the operator. */
export class Alarms extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, id: string, props: { operator: string }) {
    super(scope, id)
    // Not encrypted with a key of its own: an alarm holds names of resources and counts only, and CloudWatch could not use the default key.
    this.topic = new Topic(this, 'Topic', { displayName: 'Keng', enforceSSL: true })
    // The policy that refuses plain HTTP takes the place of the default one, which lets CloudWatch publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    this.topic.addSubscription(new EmailSubscription(props.operator))
  }

  /** Adds an alarm beside what it watches, and tells the operator when it rings and when it is over. */
  watch(scope: Construct, id: string, { metric, atLeast, below, periods = 1, means }: Watch): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: below ?? atLeast ?? 1,
      comparisonOperator:
        below === undefined ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      alarmDescription: means,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}

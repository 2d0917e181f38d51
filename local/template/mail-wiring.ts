import * as z from 'zod'
import type { Resources } from './resources.ts'

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.coerce.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional(),
  }),
})

const subscriptionSchema = z.object({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.coerce.boolean().default(false),
})

const ruleSchema = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string() })).default([]),
})

const identitySchema = z.object({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.object({ ConfigurationSetName: z.string().optional() }).default({}),
})

export type FeedbackPath =
  | { kind: 'topic'; topicArn: string; queueArn: string; raw: boolean }
  | { kind: 'bus'; pattern: unknown; queueArn: string }

interface Feedback {
  configurationSet: string
  /** Event types in lower case without separators: `send`, `delivery`, `bounce`, `complaint` … */
  types: string[]
  paths: FeedbackPath[]
}

export interface MailWiring {
  /** Addresses and domains that may send. */
  identities: Array<{ identity: string; configurationSet?: string }>
  configurationSets: string[]
  feedback: Feedback[]
}

const isSqs = (arn: string): boolean => arn.includes(':sqs:')

const topicPaths = (resources: Resources, topicArn: string): FeedbackPath[] =>
  resources
    .read('AWS::SNS::Subscription', subscriptionSchema)
    .filter(({ is }) => is.TopicArn === topicArn && is.Protocol === 'sqs' && isSqs(is.Endpoint))
    .map(({ is }) => ({ kind: 'topic', topicArn, queueArn: is.Endpoint, raw: is.RawMessageDelivery }))

const busPaths = (resources: Resources): FeedbackPath[] =>
  resources
    .read('AWS::Events::Rule', ruleSchema)
    .filter(({ is }) => is.EventPattern !== undefined && is.State === 'ENABLED')
    .flatMap(({ is }) =>
      is.Targets.filter(({ Arn }) => isSqs(Arn)).map(({ Arn }) => ({ pattern: is.EventPattern, queueArn: Arn })),
    )
    .map(({ pattern, queueArn }) => ({ kind: 'bus', pattern, queueArn }))

const normalised = (type: string): string => type.toLowerCase().replaceAll(/[^a-z]/g, '')

/** Who may send, with which configuration set, and the queues that hear what became of a mail. */
export const readMailWiring = (resources: Resources): MailWiring => ({
  identities: resources.read('AWS::SES::EmailIdentity', identitySchema).map(({ is }) => {
    const configurationSet = is.ConfigurationSetAttributes.ConfigurationSetName
    return { identity: is.EmailIdentity.toLowerCase(), ...(configurationSet === undefined ? {} : { configurationSet }) }
  }),
  configurationSets: resources.read('AWS::SES::ConfigurationSet', z.object({})).map(({ reference }) => reference),
  feedback: resources
    .read('AWS::SES::ConfigurationSetEventDestination', destinationSchema)
    .filter(({ is }) => is.EventDestination.Enabled)
    .map(({ is: { ConfigurationSetName, EventDestination: destination } }) => ({
      configurationSet: ConfigurationSetName,
      types: destination.MatchingEventTypes.map(normalised),
      paths: [
        ...(destination.SnsDestination === undefined ? [] : topicPaths(resources, destination.SnsDestination.TopicARN)),
        ...(destination.EventBridgeDestination === undefined ? [] : busPaths(resources)),
      ],
    })),
})

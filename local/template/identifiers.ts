/** Where the local cloud pretends to be; the account is the one that fauxqs answers for. */
export interface Place {
  region: string
  account: string
  /** Origin that queue addresses begin with. */
  queueOrigin: string
  /** Origin of the HTTP API. */
  apiOrigin: string
  /** Told apart from others in a database that is shared. */
  tableSuffix?: string
}

export const localAccount = '000000000000'

export interface Identity {
  name: string
  reference: string
  attributes: Readonly<Record<string, string>>
}

const nameProperty: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Scheduler::Schedule': 'Name',
}

const identities: Readonly<Record<string, (name: string, place: Place) => Omit<Identity, 'name'>>> = {
  'AWS::SQS::Queue': (name, { region, account, queueOrigin }) => {
    const url = `${queueOrigin}/${account}/${name}`
    return { reference: url, attributes: { Arn: `arn:aws:sqs:${region}:${account}:${name}`, QueueName: name, QueueUrl: url } }
  },
  'AWS::DynamoDB::Table': (name, place) => tableIdentity(name, place),
  'AWS::DynamoDB::GlobalTable': (name, place) => tableIdentity(name, place),
  'AWS::Lambda::Function': (name, { region, account }) => ({
    reference: name,
    attributes: { Arn: `arn:aws:lambda:${region}:${account}:function:${name}` },
  }),
  'AWS::SNS::Topic': (name, { region, account }) => {
    const arn = `arn:aws:sns:${region}:${account}:${name}`
    return { reference: arn, attributes: { TopicArn: arn, TopicName: name } }
  },
  'AWS::ApiGatewayV2::Api': (name, { apiOrigin }) => ({ reference: name, attributes: { ApiEndpoint: apiOrigin, ApiId: name } }),
  'AWS::S3::Bucket': (name) => ({ reference: name, attributes: { Arn: `arn:aws:s3:::${name}` } }),
  'AWS::KMS::Key': (name, { region, account }) => ({
    reference: name,
    attributes: { Arn: `arn:aws:kms:${region}:${account}:key/${name}`, KeyId: name },
  }),
}

const tableIdentity = (given: string, { region, account, tableSuffix = '' }: Place): Omit<Identity, 'name'> => {
  const name = given + tableSuffix
  const arn = `arn:aws:dynamodb:${region}:${account}:table/${name}`
  return { reference: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/local`, TableId: name } }
}

/** The property that names a resource of this type, if it may be named. */
export const namePropertyOf = (type: string): string | undefined => nameProperty[type]

/** How functions and other resources address a resource: its name, what `Ref` gives and what `Fn::GetAtt` gives. */
export const identify = (type: string, name: string, place: Place): Identity => {
  const known = identities[type]?.(name, place)
  const service = type.split('::')[1]?.toLowerCase() ?? 'local'
  const arn = `arn:aws:${service}:${place.region}:${place.account}:${name}`
  return { name, ...(known ?? { reference: name, attributes: { Arn: arn } }) }
}

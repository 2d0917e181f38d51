import fc from 'fast-check'
import type { Item } from '../../local/dynamodb.ts'
import type { TableSpec } from '../../local/template/tables.ts'

type Operation = 'Put' | 'Get' | 'Delete' | 'Query'

/** A call of DynamoDB, the table's name left open. */
export interface Call {
  readonly operation: Operation
  readonly input: Record<string, unknown>
}

/** A text as DynamoDB writes it. */
export const S = (text: string) => ({ S: text })
const text = (...texts: string[]) => fc.constantFrom(...texts).map(S)
const instants = ['2017-05-29T01:00:00.000Z', '2017-05-29T01:15:00.000Z', '2017-06-02T10:00:00.000Z']

/** Values that keys of indexes take here; several of each, so that partitions hold several items and some lie at the same place. */
const valuesOf = (name: string): string[] =>
  /^(due|deadline|changed)$/.test(name)
    ? instants
    : ['00', '07', 'dolisa.director', 'deadline#2017-H1'].map((value) => `${name}-${value}`)

const key = fc.record({
  pk: text('deadline#a', 'deadline#b', 'mail#dolisa.director~2017-05-29T08-15~1', 'agency#dolisa'),
  sk: text('state', 'event#00000001-00', 'event#00000001-01', 'event#00000002-00', 'text#a', 'text#b'),
})

const seq = fc.integer({ min: 1, max: 3 }).map((number) => ({ N: String(number) }))
const decision = text('d1', 'd2')

const itemOf = ({ definition, expires = 'expires' }: TableSpec): fc.Arbitrary<Item> => {
  const names = [
    ...new Set(definition.GlobalSecondaryIndexes.flatMap(({ KeySchema }) => KeySchema.map((entry) => entry.AttributeName))),
  ]
  const indexed = names.filter((name) => name !== 'pk' && name !== 'sk').map((name) => [name, text(...valuesOf(name))] as const)
  const rest = {
    seq,
    decision,
    status: text('open', 'submitted'),
    parked: text(...instants),
    [expires]: fc.constantFrom({ N: '1496000000' }, { N: '1600000000' }),
    state: fc.constantFrom(
      { M: { id: S('a'), entries: { L: [] } } },
      { M: { id: S('b'), due: { NULL: true }, urgent: { BOOL: true } } },
    ),
    ...Object.fromEntries(indexed),
  }
  return fc.tuple(key, fc.record(rest, { requiredKeys: [] })).map(([keys, more]) => ({ ...keys, ...more }) as Item)
}

const condition = fc.oneof(
  fc.constant({}),
  fc.constant({ ConditionExpression: 'attribute_not_exists(pk)' }),
  seq.map((value) => ({ ConditionExpression: 'seq = :before', ExpressionAttributeValues: { ':before': value } })),
  fc.tuple(text(...instants), decision).map(([due, named]) => ({
    ConditionExpression: 'due = :due AND decision = :decision',
    ExpressionAttributeValues: { ':due': due, ':decision': named },
  })),
  text(...instants).map((due) => ({
    ConditionExpression: 'due = :due AND attribute_not_exists(decision)',
    ExpressionAttributeValues: { ':due': due },
  })),
)

const call =
  (operation: Operation) =>
  (input: object): Call => ({ operation, input: { ...input } })

const writesOf = (spec: TableSpec): fc.Arbitrary<Call> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(itemOf(spec), condition, fc.constantFrom({}, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))
        .map(([Item, when, answer]) => call('Put')({ Item, ...when, ...answer })),
    },
    { weight: 1, arbitrary: key.map((Key) => call('Delete')({ Key })) },
  )

const limits = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })

const queriesOf = ({ definition }: TableSpec): fc.Arbitrary<Call> => {
  const history = fc
    .record({
      pk: key.map(({ pk }) => pk),
      prefix: text('event#', 'text#'),
      Limit: limits,
      ScanIndexForward: fc.boolean(),
      ProjectionExpression: fc.constantFrom(undefined, 'pk, sk'),
    })
    .map(({ pk, prefix, ...how }) =>
      call('Query')({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ...how,
      }),
    )
  const listed = definition.GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => {
    const [hash = '', range = ''] = ['HASH', 'RANGE'].map(
      (type) => KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName,
    )
    const until = fc.option(text(...valuesOf(range)), { nil: undefined })
    return fc
      .record({ value: text(...valuesOf(hash)), until, Limit: limits, ScanIndexForward: fc.constantFrom(undefined, false) })
      .map(({ value, until: most, ...how }) =>
        call('Query')({
          IndexName,
          KeyConditionExpression: `#hash = :value${most === undefined || range === 'pk' ? '' : ` AND ${range} <= :most`}`,
          ExpressionAttributeNames: { '#hash': hash },
          ExpressionAttributeValues: { ':value': value, ...(most === undefined || range === 'pk' ? {} : { ':most': most }) },
          ...how,
        }),
      )
  })
  return fc.oneof(history, ...listed)
}

/** What nobody should ask for: the answer is an error, and the same one. (Of two mistakes in one call dynoxide names another than DynamoDB.) */
const mistakes: readonly Call[] = [
  call('Put')({ Item: { pk: S('deadline#a') } }),
  call('Put')({ Item: { pk: S('deadline#a'), sk: { N: '1' } } }),
  call('Put')({ Item: { pk: S(''), sk: S('state') } }),
  call('Put')({ Item: { pk: S('deadline#a'), sk: S('state'), dueShard: S('00'), due: { N: '1' } } }),
  call('Put')({ Item: { pk: S('deadline#a'), sk: S('state'), dueShard: S('00'), due: S('') } }),
  call('Put')({ Item: { pk: S('deadline#a'), sk: S('state') }, ConditionExpression: 'seq = :before' }),
  call('Put')({
    Item: { pk: S('deadline#a'), sk: S('state') },
    ConditionExpression: '#seq = :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  }),
  call('Put')({
    Item: { pk: S('deadline#never'), sk: S('state') },
    ConditionExpression: 'attribute_not_exists(pk)',
    ExpressionAttributeValues: { ':spare': S('x') },
  }),
  call('Get')({ Key: { pk: S('deadline#a') } }),
  call('Get')({ Key: { pk: S('deadline#a'), sk: S('state'), due: S('x') } }),
  call('Get')({ TableName: 'elsewhere', Key: { pk: S('deadline#a'), sk: S('state') } }),
  call('Query')({ IndexName: 'none', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': S('x') } }),
  call('Query')({
    IndexName: 'due',
    KeyConditionExpression: 'dueShard = :shard',
    ExpressionAttributeValues: { ':shard': S('00') },
    ConsistentRead: true,
  }),
  call('Query')({ IndexName: 'due', KeyConditionExpression: 'due <= :now', ExpressionAttributeValues: { ':now': S('x') } }),
  call('Query')({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': S('deadline#a') }, Limit: 0 }),
]

/** Calls of the kinds that the store makes, in any order, on few keys so that they meet; and now and then a mistake. */
export const callsOf = (spec: TableSpec): fc.Arbitrary<Call> =>
  fc.oneof(
    { weight: 8, arbitrary: writesOf(spec) },
    { weight: 2, arbitrary: key.map((Key) => call('Get')({ Key, ConsistentRead: true })) },
    { weight: 6, arbitrary: queriesOf(spec) },
    { weight: 1, arbitrary: fc.constantFrom(...mistakes) },
  )

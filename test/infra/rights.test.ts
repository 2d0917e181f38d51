import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundle } from '../../infra/bundle.ts'
import { checkedProgramme } from '../../infra/checked-programme.ts'
import { settings } from '../../infra/settings.ts'
import { rightsOf } from './the-stack.ts'

/** The operations of the SDK that leave their name in a bundle when its code can reach them, and what IAM calls them. */
const actions: Record<string, string> = {
  ...Object.fromEntries(
    [
      'BatchGetItem',
      'BatchWriteItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'Scan',
      'TransactWriteItems',
      'UpdateItem',
    ].map((operation) => [operation, `dynamodb:${operation}`]),
  ),
  Decrypt: 'kms:Decrypt',
  Encrypt: 'kms:Encrypt',
  GenerateMac: 'kms:GenerateMac',
  GetPublicKey: 'kms:GetPublicKey',
  SendMessage: 'sqs:SendMessage',
  SendMessageBatch: 'sqs:SendMessage',
  SendEmail: 'ses:SendEmail',
  SendRawEmail: 'ses:SendRawEmail',
}
const called = new Set(Object.values(actions))

/** What Lambda asks of a role itself: that the failure of a scheduled call can be put aside. */
const byLambda: Record<string, string[]> = {
  'audit/audit-work': ['sqs:SendMessage'],
  'deadlines/plan-deadlines': ['sqs:SendMessage'],
}

describe('a function may do what its code can call, and no more', async () => {
  const where = settings({})
  const sizes = await bundle(where, checkedProgramme(where.programme))

  it.each(Object.keys(sizes))('%s', (path) => {
    const code = readFileSync(join(where.dist, path, 'index.mjs'), 'utf8')
    const operations = Object.keys(actions).filter((operation) => code.includes(`"${operation}"`))
    const needed = [...operations.map((operation) => actions[operation]), ...(byLambda[path] ?? [])]
    const given = rightsOf(path)
      .map(({ action }) => action)
      .filter((action) => called.has(action))
    expect([...new Set(given)].sort()).toEqual([...new Set(needed)].sort())
  })
})

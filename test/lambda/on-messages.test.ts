import type { Context, SQSEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { onMessages } from '../../shared/lambda/on-messages.ts'

const batch = (...bodies: string[]): SQSEvent =>
  ({
    Records: bodies.map((body, n) => ({ messageId: `m${n}`, body, attributes: {}, messageAttributes: {} })),
  }) as unknown as SQSEvent

describe('a queue function', () => {
  it('fails a malformed message alone and works on the good ones beside it', async () => {
    const heard: unknown[] = []
    const handler = onMessages(async (body) => void heard.push(body))
    expect(await handler(batch('{"n":1}', 'no json', '{"n":3}'), {} as Context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    })
    expect(heard).toEqual([{ n: 1 }, { n: 3 }])
  })

  it('acknowledges what the rules refuse, because to repeat it cannot help', async () => {
    const handler = onMessages(async () => {
      throw new DomainError('conflict', 'not-now', 'It is closed.')
    })
    expect(await handler(batch('{}'), {} as Context)).toEqual({ batchItemFailures: [] })
  })

  it('hands back all when all fail', async () => {
    const handler = onMessages(async () => {
      throw new Error('throttled')
    })
    expect((await handler(batch('{}', '{}'), {} as Context)).batchItemFailures).toHaveLength(2)
  })
})

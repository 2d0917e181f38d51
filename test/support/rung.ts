import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach } from 'vitest'

/** Gives the tests of a file a queue of wakes that takes everything; returns how to ring, and the ids woken, in the order of sending. */
export const useWakes = (): ((now: string) => Promise<string[]>) => {
  const sqs = mockClient(SQSClient)
  beforeEach(() => {
    process.env.WAKES_QUEUE_URL = 'https://queue.example.org/wakes'
    sqs.on(SendMessageBatchCommand).resolves({})
  })
  return async (now) => {
    sqs.resetHistory()
    const { ringWakes } = await import('../../shared/clock/ring-wakes.ts')
    await ringWakes(now)
    const entries = sqs.commandCalls(SendMessageBatchCommand).flatMap(({ args }) => args[0].input.Entries ?? [])
    return entries.map(({ MessageBody = '' }) => (JSON.parse(MessageBody) as { id: string }).id)
  }
}

import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'

/** Hands bodies to a queue function in one batch, and returns which of them it wants to see again, by their place. */
export const deliverBatch = async (handler: unknown, bodies: readonly unknown[]): Promise<number[]> => {
  const Records = bodies.map((body, n) => ({
    messageId: String(n),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {},
    messageAttributes: {},
  }))
  const call = handler as (event: SQSEvent, context: object) => Promise<SQSBatchResponse>
  const { batchItemFailures } = await call({ Records } as unknown as SQSEvent, {})
  return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier))
}

import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'

const client = new SQSClient({})
const batchSize = 10

/** Sends bodies to one queue, ten a call; throws when any was not taken, so that the caller is run again (a repeat is harmless). */
export const sendMessages = async (queueUrl: string, bodies: readonly string[]): Promise<void> => {
  for (let start = 0; start < bodies.length; start += batchSize) {
    const entries = bodies.slice(start, start + batchSize).map((MessageBody, n) => ({ Id: String(n), MessageBody }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }))
    if (Failed.length > 0) throw new Error(`${Failed.length} of ${entries.length} messages were not taken: ${Failed[0]?.Code}`)
  }
}

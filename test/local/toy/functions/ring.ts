import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { dueBy } from './table.ts'

const sqs = new SQSClient({})

export const handler = async () => {
  const keys = await dueBy(new Date().toISOString())
  for (let from = 0; from < keys.length; from += 10) {
    const Entries = keys.slice(from, from + 10).map((pk, index) => ({ Id: String(index), MessageBody: JSON.stringify({ pk }) }))
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: process.env.WAKES_URL, Entries }))
  }
}

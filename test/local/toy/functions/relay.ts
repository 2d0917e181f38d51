import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'

const sqs = new SQSClient({})

/** Greets each new note; a note named `unrelayable` is the record that nothing helps. */
export const handler = async ({ Records }: DynamoDBStreamEvent) => {
  const notes = Records.map(({ dynamodb }) => unmarshall((dynamodb?.NewImage ?? {}) as never))
  if (notes.some(({ text }) => text === 'unrelayable')) throw new Error('cannot relay')
  const entries = notes.map(({ pk }, index) => ({ Id: String(index), MessageBody: JSON.stringify({ pk }) }))
  for (let from = 0; from < entries.length; from += 10)
    await sqs.send(new SendMessageBatchCommand({ QueueUrl: process.env.GREETINGS_URL, Entries: entries.slice(from, from + 10) }))
}

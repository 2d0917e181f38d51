import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { SQSEvent } from 'aws-lambda'
import { get, type Note } from './table.ts'

const ses = new SESClient({ maxAttempts: 1 })

const mailOf = ({ to, text }: Note): string =>
  [`From: ${process.env.MAIL_FROM}`, `To: ${to}`, 'Subject: A note', 'Content-Type: text/plain; charset=utf-8', '', text].join(
    '\r\n',
  )

const greet = async (pk: string): Promise<void> => {
  const note = await get(pk)
  if (note?.text === 'poison') throw new Error('poison')
  if (note?.text === 'deadly') process.exit(1)
  if (note === undefined) return
  await ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(mailOf(note)) },
      Destinations: [note.to],
      ConfigurationSetName: process.env.MAIL_CONFIGURATION_SET,
      Tags: [{ Name: 'note', Value: pk.replace('#', '_') }],
    }),
  )
}

export const handler = async ({ Records }: SQSEvent) => {
  const batchItemFailures: Array<{ itemIdentifier: string }> = []
  for (const { messageId, body } of Records)
    await greet(JSON.parse(body).pk).catch(() => batchItemFailures.push({ itemIdentifier: messageId }))
  return { batchItemFailures }
}

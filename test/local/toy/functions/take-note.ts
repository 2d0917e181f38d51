import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { put } from './table.ts'

const kms = new KMSClient({})

interface Body {
  text: string
  to: string
  /** Instants at which the note wants to be remembered. */
  due?: string
}

export const handler = async (event: APIGatewayProxyEventV2) => {
  const { text, to, due }: Body = JSON.parse(event.body ?? '{}')
  const { Mac } = await kms.send(
    new GenerateMacCommand({ KeyId: process.env.MAC_KEY_ID, Message: Buffer.from(text), MacAlgorithm: 'HMAC_SHA_256' }),
  )
  const id = Buffer.from(Mac ?? [])
    .toString('hex')
    .slice(0, 12)
  const shard = due === undefined ? undefined : '00'
  await put({
    pk: `note#${id}`,
    sk: 'state',
    to,
    text,
    due,
    dueShard: shard,
    rung: [],
    reports: [],
    at: new Date().toISOString(),
  })
  const headers = { 'content-type': 'application/json' }
  return { statusCode: 201, headers, body: JSON.stringify({ id, seen: event.requestContext.http }) }
}

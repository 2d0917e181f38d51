import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const readable = /^(text\/|image\/svg|application\/(json|javascript|[^;]*\+json))/
// Below this a packet is a packet, compressed or not.
const leastBytes = 1000

/** Ends an answer with a body, compressed where the browser reads that, as the edge in front of the pages would. */
export const endCompressed = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
  const accepts = String(request.headers['accept-encoding'] ?? '')
  const isText = readable.test(String(response.getHeader('content-type') ?? ''))
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined
  if (!isText || body.length < leastBytes || encoding === undefined) return void response.end(body)
  response.setHeader('content-encoding', encoding)
  response.setHeader('vary', 'accept-encoding')
  response.end(encoding === 'br' ? brotliCompressSync(body) : gzipSync(body))
}

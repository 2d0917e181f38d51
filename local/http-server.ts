import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalServer {
  port: number
  origin: string
  close(): Promise<void>
}

/** A request body as bytes; undefined once it grows over the limit, the rest is read and thrown away. */
export const readBody = async (request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limitBytes) chunks.push(chunk)
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks)
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Serves HTTP on loopback; port 0 takes any. What the handler throws becomes a bare 500. */
export const serveLocally = (
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<LocalServer> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      response.sendDate = false
      handle(request, response).catch((error: unknown) => {
        console.error(error)
        if (response.headersSent) response.destroy()
        else response.writeHead(500).end()
      })
    })
    server.keepAliveTimeout = 60_000
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as AddressInfo).port
      resolve({ port: bound, origin: `http://127.0.0.1:${bound}`, close: () => closeServer(server) })
    })
  })

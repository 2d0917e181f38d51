import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { endCompressed } from './compression.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

/** Pages of one application: a path in it without an extension is a place inside the application, not a file. */
const application = '/staff'

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

const fileFor = (folders: readonly string[], path: string): string | undefined => {
  // Normalised against the root, so that no path leads out of a folder.
  const inside = normalize(`/${path}`)
  const wanted =
    (inside === application || inside.startsWith(`${application}/`)) && extname(inside) === ''
      ? `${application}/index.html`
      : inside
  return folders.map((folder) => join(folder, wanted)).find(isFile)
}

/** A name that holds a hash of the content, as the build makes them. */
const isHashed = (path: string): boolean => /-[\w-]{8}\.\w+$/.test(path)

/** Serves a file of a site; tells whether there is one. */
export const serveStatic = (
  folders: readonly string[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const file = fileFor(folders, path)
  if (file === undefined) return false
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  response.setHeader('cache-control', isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  endCompressed(request, response, readFileSync(file))
  return true
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalServer, serveLocally } from '../../local/http-server.ts'
import { serveStatic } from '../../local/static-files.ts'

describe('static files', () => {
  const home = mkdtempSync(join(tmpdir(), 'keng-site-'))
  let server: LocalServer
  beforeAll(async () => {
    mkdirSync(join(home, 'site/staff'), { recursive: true })
    mkdirSync(join(home, 'site/assets'))
    writeFileSync(join(home, 'secret.txt'), 'secret')
    writeFileSync(join(home, 'site/staff/index.html'), '<h1>console</h1>')
    writeFileSync(join(home, 'site/assets/citizen-ABCDEFGH.css'), 'body{}'.repeat(500))
    server = await serveLocally(0, async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (!serveStatic([join(home, 'site')], decodeURIComponent(url.pathname), request, response)) response.writeHead(404).end()
    })
  })
  afterAll(async () => {
    await server.close()
    rmSync(home, { recursive: true })
  })
  const get = (path: string) => fetch(server.origin + path)

  it('are served with their type, and for ever where the name holds a hash', async () => {
    const answer = await get('/assets/citizen-ABCDEFGH.css')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe('body{}'.repeat(500))
  })

  it('are compressed for a browser that says it can read that', async () => {
    const answer = await fetch(`${server.origin}/assets/citizen-ABCDEFGH.css`, { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(await answer.text()).toBe('body{}'.repeat(500))
  })

  it('answer a place inside the console with the console', async () => {
    const answer = await get('/staff/tip-off/abc~1')
    expect(await answer.text()).toBe('<h1>console</h1>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  it('do not lead out of their folder, and what is not there is not there', async () => {
    for (const path of ['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/staff/missing.js', '/assets'])
      expect((await get(path)).status).toBe(404)
  })
})

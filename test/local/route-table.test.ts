import { describe, expect, it } from 'vitest'
import { createRouteTable } from '../../local/route-table.ts'

const keys = [
  'GET /api/tip-offs/{id}',
  'GET /api/tip-offs/lookup',
  'POST /api/tip-offs/{id}/open',
  'ANY /files/{path+}',
  'GET /files/{name}',
  'ANY /any',
  'GET /any',
]
const routes = keys.map((key) => ({ key, functionArn: key, timeoutMs: 1, scopes: [] }))
const find = createRouteTable(routes)
const found = (method: string, path: string) => {
  const match = find(method, path)
  return match === undefined ? undefined : [match.route.key, match.pathParameters]
}

describe('a route', () => {
  it.each([
    ['GET', '/api/tip-offs/KT-7F3K', ['GET /api/tip-offs/{id}', { id: 'KT-7F3K' }]],
    ['GET', '/api/tip-offs/lookup', ['GET /api/tip-offs/lookup', {}]],
    ['POST', '/api/tip-offs/a%2Fb/open', ['POST /api/tip-offs/{id}/open', { id: 'a/b' }]],
    ['GET', '/files/a', ['GET /files/{name}', { name: 'a' }]],
    ['GET', '/files/a/b%20c', ['ANY /files/{path+}', { path: 'a/b c' }]],
    ['GET', '/any', ['GET /any', {}]],
    ['PUT', '/any', ['ANY /any', {}]],
    ['GET', '/api/tip-offs/', undefined],
    ['GET', '/api/tip-offs/a/b', undefined],
    ['DELETE', '/api/tip-offs/a', undefined],
    ['GET', '/api/tip-offs/%zz', ['GET /api/tip-offs/{id}', { id: '%zz' }]],
  ])('%s %s leads to %j', (method, path, expected) => {
    expect(found(method, path)).toEqual(expected)
  })

  it('of last resort takes what no other does', () => {
    const withDefault = createRouteTable([...routes, { key: '$default', functionArn: '', timeoutMs: 1, scopes: [] }])
    expect(withDefault('DELETE', '/somewhere/else')?.route.key).toBe('$default')
    expect(withDefault('GET', '/files/a')?.route.key).toBe('GET /files/{name}')
  })
})

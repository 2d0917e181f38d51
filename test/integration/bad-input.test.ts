import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allContracts } from '../../docs/all-contracts.ts'
import type { HttpAnswer, HttpCall } from '../../local/http-call.ts'
import type { Runtime } from '../../local/runtime.ts'
import { fileTypes } from '../../shared/contracts/file-types.ts'
import { goodBodies } from '../support/good-bodies.ts'
import { planted, refused, unknownId } from '../support/refusals.ts'
import { aRuntime } from '../support/runtime.ts'

const contracts = await allContracts()
type Contract = (typeof contracts)[number]

const post = 'dolisa.director'
const json = { 'content-type': 'application/json' }

const keyOf = ({ method, path }: Contract): string => `${method} ${path}`
const withBody = contracts.filter(({ method, takes }) => method !== 'GET' && !takes)
const withFile = contracts.filter(({ takes }) => takes)
const staffRoutes = contracts.filter(({ access }) => access === 'staff')
const signedIn = contracts.filter(({ access }) => access === 'signed-in')
const withId = contracts.filter(({ path }) => path.includes('{id}'))

/** The path with an id that nothing has. */
const pathOf = ({ method, path }: Contract, id = unknownId): string => {
  const filled = path
    .replace('{id}', encodeURIComponent(id))
    .replace('{kind}', 'deadline')
    .replace('{rung}', 'e1')
    .replace('{year}', '2017')
    .replace('{period}', '2017-H1')
    .replace('{feed}', 'lich.ics')
    .replace('{format}', 'csv')
  return filled === '/api/work'
    ? `${filled}?post=${post}`
    : filled === '/api/deadlines' && method === 'GET'
      ? `${filled}?period=2017-H1`
      : filled
}

/** What a route takes when nothing is wrong with it. */
const goodCall = (contract: Contract): HttpCall => {
  if (contract.method === 'GET') return { headers: json }
  if (contract.takes) return { headers: { 'content-type': fileTypes[contract.takes] }, body: new Uint8Array(30) }
  return { headers: json, body: JSON.stringify(goodBodies[keyOf(contract)]) }
}

const fieldsOf = (contract: Contract): Record<string, { type?: string; maxLength?: number; pattern?: string }> =>
  (z.toJSONSchema(contract.body) as { properties?: Record<string, object> }).properties ?? {}

describe('bad input', () => {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await aRuntime({ workers: { http: 1 } })
  })
  afterAll(() => runtime.stop())

  const send = (contract: Contract, call: HttpCall, path = pathOf(contract)): Promise<HttpAnswer> =>
    runtime.http(contract.method, path, {
      ...call,
      ...(contract.access === 'public' ? {} : { post }),
      headers: { 'keng-post': post, ...call.headers },
    })

  it('knows a good body for every route that takes one', () => {
    expect(Object.keys(goodBodies).sort()).toEqual(withBody.map(keyOf).sort())
    for (const contract of withBody)
      expect(z.safeParse(contract.body, goodBodies[keyOf(contract)])).toMatchObject({ success: true })
  })

  it.each(withBody.map((contract) => [keyOf(contract), contract] as const))(
    'is refused by %s, and nothing is written',
    async (key, contract) => {
      const good = goodBodies[key] ?? {}
      const text =
        (body: string, headers: Record<string, string> = json) =>
        () =>
          send(contract, { body, headers })
      const spoilt = (change: object) => text(JSON.stringify({ ...good, ...change }))
      const fields = Object.entries(fieldsOf(contract))
      await refused(runtime, [
        ['malformed JSON', [400], text(`{"account":"${planted}`)],
        ['a list', [422], text('[]')],
        ['a text', [422], text(JSON.stringify(planted))],
        ['nothing but null', [422], text('null')],
        ['a wrong content type', [415], text(`account=${planted}`, { 'content-type': 'application/x-www-form-urlencoded' })],
        ['a body without a type', [415], text(JSON.stringify(good), { 'content-type': 'text/plain' })],
        ['a megabyte', [413], spoilt({ more: planted.repeat(100_000) })],
        ['an unknown field', [422], spoilt({ phone: planted })],
        ['words where a field’s name belongs', [422], spoilt({ [`${planted} ở đây`]: 1 })],
        [
          'a field of an object’s own',
          [400],
          text(JSON.stringify(good).replace(/}$/, `${Object.keys(good).length ? ',' : ''}"__proto__":{"x":1}}`)),
        ],
        ...fields.map(([name]) => [`${name} of a wrong type`, [422], spoilt({ [name]: [[planted]] })] as const),
        ...fields
          .filter(([, { type }]) => type === 'string')
          .map(([name]) => [`${name} too long`, [422], spoilt({ [name]: planted.repeat(500) })] as const),
        ...fields
          .filter(([, { type }]) => type === 'integer')
          .map(([name]) => [`${name} negative`, [422], spoilt({ [name]: -1 })] as const),
      ])
    },
  )

  it.each(withFile.map((contract) => [keyOf(contract), contract] as const))(
    'in place of a file is refused by %s, and nothing is written',
    async (_, contract) => {
      const { headers = {} } = goodCall(contract)
      await refused(runtime, [
        ['JSON', [415], () => send(contract, { headers: json, body: '{}' })],
        [
          'a form',
          [415],
          () => send(contract, { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: planted }),
        ],
        ['two megabytes', [413], () => send(contract, { headers, body: new Uint8Array(2 * 1024 * 1024) })],
      ])
    },
  )

  it.each(staffRoutes.map((contract) => [keyOf(contract), contract] as const))(
    '%s wants a token of somebody who holds the post',
    async (_, contract) => {
      const good = goodCall(contract)
      const call = { ...good, headers: { ...good.headers, 'keng-post': post } }
      const plain = (more: HttpCall) => () => runtime.http(contract.method, pathOf(contract), { ...call, ...more })
      await refused(runtime, [
        ['no token', [401], plain({})],
        ['a token of nobody’s', [401], plain({ token: 'khong.phai.the' })],
        ['somebody else’s post', [403], plain({ post: 'pc-ham-yen.contact' })],
        ['no such post', [403], plain({ post, headers: { ...good.headers, 'keng-post': 'nowhere.nobody' } })],
        ['a post of another form', [422, 403], plain({ post, headers: { ...good.headers, 'keng-post': '../x' } })],
      ])
    },
  )

  it.each(signedIn.map((contract) => [keyOf(contract), contract] as const))('%s wants a token', async (_, contract) => {
    const ask = (more: HttpCall) => () => runtime.http(contract.method, pathOf(contract), more)
    await refused(runtime, [
      ['no token', [401], ask({})],
      ['a token of nobody’s', [401], ask({ token: 'khong.phai.the' })],
    ])
  })

  it.each(withId.map((contract) => [keyOf(contract), contract] as const))(
    '%s says that there is no such item',
    async (_, contract) => {
      const call = goodCall(contract)
      await refused(runtime, [
        ['an unknown id', [404], () => send(contract, call)],
        ['an id of another form', [422, 404], () => send(contract, call, pathOf(contract, `../${planted}#state`))],
        ['an id too long', [422], () => send(contract, call, pathOf(contract, 'a'.repeat(200)))],
      ])
    },
  )

  it.each(contracts.filter(({ method }) => method === 'GET').map((contract) => [keyOf(contract), contract] as const))(
    '%s refuses a query that it does not know',
    async (_, contract) => {
      const path = pathOf(contract)
      await refused(runtime, [
        ['an unknown parameter', [422], () => send(contract, {}, `${path}${path.includes('?') ? '&' : '?'}khac=${planted}`)],
      ])
    },
  )
})

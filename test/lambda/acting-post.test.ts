import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { useCompiledProgramme } from '../support/compiled-programme.ts'
import { at, contextAt } from '../support/mails.ts'
import { useTable } from '../support/table.ts'

useCompiledProgramme()
useTable()

const event = (post: string | undefined, sub: unknown) =>
  ({
    headers: post === undefined ? {} : { 'keng-post': post },
    requestContext: { authorizer: { jwt: { claims: { iss: 'https://issuer.example', sub } } } },
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer

const acting = async (...given: Parameters<typeof event>) => {
  const { actingPost } = await import('../../shared/lambda/acting-post.ts')
  const { contextNow } = await import('../../shared/lambda/programme-in-force.ts')
  return actingPost(event(...given), await contextNow('system'))
}

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at('2017-05-29 09:00')) }))
afterAll(() => void vi.useRealTimers())

describe('the acting post', () => {
  it('is the one named, when its holder names it', async () => {
    expect(await acting('dolisa.director', 'person-of:dolisa.director')).toBe('dolisa.director')
  })

  it('must be named, and the answer says how', async () => {
    await expect(acting(undefined, 'a')).rejects.toThrow(/send the header «keng-post»/)
    await expect(acting('no post', 'a')).rejects.toMatchObject({ kind: 'invalid' })
  })

  it.each([
    ['somebody else’s', 'police.duty'],
    ['of an agency that is not in the programme', 'nowhere.director'],
    ['of a body outside the system', 'molisa.contact'],
  ])('is refused when it is %s', async (_why, post) => {
    await expect(acting(post, 'person-of:dolisa.director')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('needs a token that says who it is', async () => {
    await expect(acting('dolisa.director', undefined)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('is no longer his the day after his last', async () => {
    const { commit } = await import('../../shared/store/commit.ts')
    const { agency } = await import('../../shared/domain/agency.ts')
    const context = contextAt('2017-05-29 09:00')
    await commit(agency, 'culture', { type: 'open', agency: 'culture' }, context)
    const holders = [{ sub: 'leaver', from: '2017-01-01', until: '2017-05-29' }]
    await commit(agency, 'culture', { type: 'change', roles: { director: { holders } }, persons: [] }, context)
    expect(await acting('culture.director', 'leaver')).toBe('culture.director')
    vi.setSystemTime(Date.parse(at('2017-05-30 00:01')))
    await expect(acting('culture.director', 'leaver')).rejects.toThrow(/do not hold the post culture.director today/)
  })
})

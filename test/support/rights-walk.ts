import { expect } from 'vitest'
import { allContracts } from '../../docs/all-contracts.ts'
import type { HttpAnswer } from '../../local/http-call.ts'
import type { Runtime } from '../../local/runtime.ts'
import { allPosts } from '../../shared/domain/person-posts.ts'
import { agencyOf } from '../../shared/domain/post.ts'
import { agencyById, isInForce } from '../../shared/domain/programme-lookup.ts'
import { goodBodies } from './good-bodies.ts'
import { programme } from './programme.ts'

/** Of every sort: the lead, the issuer, police, inspectorate, teams, peers, requested bodies, two districts, two communes. */
const agencies = [
  ...['dolisa', 'ppc', 'police', 'inspectorate', 'team178-province', 'team178-ham-yen', 'health', 'culture', 'court'],
  ...['womens-union', 'pc-ham-yen', 'pc-son-duong', 'pc-phan-thiet', 'pc-phu-luu'],
]

/** Every post that the programme has on the day that is played. */
export const everyPost: readonly string[] = allPosts(programme).filter((post) =>
  isInForce(agencyById(programme, agencyOf(post)) ?? {}, '2017-05-29'),
)

/** Every post of those agencies. */
export const posts: readonly string[] = everyPost.filter((post) => agencies.includes(agencyOf(post)))

/** A version that nothing has: whoever has the right is told that the item changed, and nothing is changed by asking. */
export const stale = 9999

/** Asks as the person who holds a post, and as that post unless another is named. */
export const askAs = (
  runtime: Runtime,
  post: string,
  method: string,
  path: string,
  { body, as = post }: { body?: object; as?: string } = {},
): Promise<HttpAnswer> => runtime.http(method, path, { post, headers: { 'keng-post': as }, ...(body ? { body } : {}) })

/** What can be done to an item, by the last part of its route. */
export const verbsOf = async (folder: string): Promise<string[]> => {
  const paths = (await allContracts()).map(({ path }) => path).filter((path) => path.startsWith(`${folder}/{id}/`))
  return [...new Set(paths.map((path) => path.slice(`${folder}/{id}/`.length)))]
}

/** What is looked at and not done: whoever may look gets an answer. */
const looks: readonly string[] = ['read', 'parts', 'sheet']

const bodyOf = (folder: string, verb: string): object =>
  // The only act that names no version: an unknown purpose is refused after the right was looked at.
  verb === 'open' ? { purpose: 'no-such-purpose' } : { ...goodBodies[`POST ${folder}/{id}/${verb}`], rev: stale }

/**
 * What each post may do to an item by the answers of the routes: every post asks to read it, those of agencies of every sort try every act. A post that gets the answer of an item that is not there, word for word, is
 * not in it.
 */
export const walk = async (runtime: Runtime, folder: string, id: string): Promise<Record<string, string[]>> => {
  const verbs = await verbsOf(folder)
  const ask = (post: string, verb: string, of: string): Promise<HttpAnswer> => {
    const path = `${folder}/${encodeURIComponent(of)}`
    return looks.includes(verb)
      ? askAs(runtime, post, 'GET', verb === 'read' ? path : `${path}/${verb}`)
      : askAs(runtime, post, 'POST', `${path}/${verb}`, { body: bodyOf(folder, verb) })
  }
  const may: Record<string, string[]> = {}
  for (const post of everyPost)
    for (const verb of posts.includes(post) ? ['read', ...verbs] : ['read']) {
      const { status, body } = await ask(post, verb, id)
      if (status === 404) {
        expect({ status, body }, `${post} ${verb}`).toEqual(statusAndBody(await ask(post, verb, 'there-is-none')))
        continue
      }
      expect(verb === 'read' ? [200] : looks.includes(verb) ? [200, 403] : [403, 409, 422], `${post} ${verb}`).toContain(status)
      may[post] ??= []
      if (status !== 403) may[post].push(verb)
    }
  return may
}

const statusAndBody = ({ status, body }: HttpAnswer) => ({ status, body })

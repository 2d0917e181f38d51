import { createHash } from 'node:crypto'
import type { Runtime } from '../../local/runtime.ts'

type Json = Record<string, unknown>

/** A number from 0 to below 1 that follows from its words alone, so that each run plays the same days. */
export const chance = (...words: (string | number)[]): number =>
  createHash('sha256')
    .update(['two years', ...words].join('|'))
    .digest()
    .readUInt32BE(0) /
  2 ** 32

/** One of the choices, each with its share of the whole. */
export const pick = <Choice extends string>(shares: Readonly<Record<Choice, number>>, ...words: (string | number)[]): Choice => {
  const choices = Object.entries(shares) as [Choice, number][]
  let left = chance(...words) * choices.reduce((sum, [, share]) => sum + share, 0)
  for (const [choice, share] of choices) {
    left -= share
    if (left < 0) return choice
  }
  throw new Error('No choice was given')
}

/** Instant of a local day and time; Việt Nam is seven hours ahead of UTC. */
export const at = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString()

type Params = Readonly<Record<string, string>> | undefined

export interface Answer {
  readonly status: number
  readonly body: Json
}

/** The offices of the province at their desks: calls the functions behind the routes, and notes what is refused. */
export interface Office {
  /** What a post sends to a function, `deadlines/submit-deadline`; without a post, what a citizen sends. */
  act(fn: string, post: string | undefined, params: Params, body: Json): Promise<Answer>
  /** The same with the version that this office saw last. */
  decide(fn: string, post: string, id: string, body: Json): Promise<Answer>
  /** All open work of a post. */
  work(post: string): Promise<{ kind: string; id: string; status: string }[]>
  /** What was refused, `fn post status code`. */
  readonly refused: string[]
}

const eventOf = (
  issuer: string,
  post: string | undefined,
  request: { params?: Params; query?: Record<string, string>; body?: Json },
) => ({
  version: '2.0',
  routeKey: request.query ? 'GET /api/work' : 'POST',
  headers: { 'content-type': 'application/json', ...(post === undefined ? {} : { 'keng-post': post }) },
  ...(request.params === undefined ? {} : { pathParameters: request.params }),
  ...(request.query === undefined ? {} : { queryStringParameters: request.query }),
  requestContext: { authorizer: { jwt: { claims: { iss: issuer, sub: `person-of:${post}` }, scopes: null } } },
  ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  isBase64Encoded: false,
})

export const openOffice = (runtime: Runtime): Office => {
  const revs = new Map<string, number>()
  const refused: string[] = []
  const send = async (fn: string, post: string | undefined, request: Parameters<typeof eventOf>[2]): Promise<Answer> => {
    const { statusCode, body } = (await runtime.invoke(fn, eventOf(runtime.issuer, post, request))) as {
      statusCode: number
      body: string
    }
    const answer = { status: statusCode, body: JSON.parse(body) as Json }
    if (statusCode >= 300) refused.push(`${fn} ${post} ${request.params?.id} ${statusCode} ${body}`)
    return answer
  }
  const act: Office['act'] = async (fn, post, params, body) => {
    const answer = await send(fn, post, { params, body })
    const { id } = params ?? {}
    // What answers without a version has raised it by one, as everything does that a person does.
    if (id !== undefined && answer.status < 300)
      revs.set(id, typeof answer.body.rev === 'number' ? answer.body.rev : (revs.get(id) ?? 0) + 1)
    return answer
  }
  const work: Office['work'] = async (post) => {
    const found: { kind: string; id: string; status: string }[] = []
    let next: unknown
    do {
      const { body } = await send('work/list-work', post, { query: { post, ...(typeof next === 'string' ? { next } : {}) } })
      found.push(...(body.items as typeof found))
      next = body.next
    } while (next !== undefined)
    return found
  }
  return { act, decide: (fn, post, id, body) => act(fn, post, { id }, { rev: revs.get(id) ?? 0, ...body }), work, refused }
}

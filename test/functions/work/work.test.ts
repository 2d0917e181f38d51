import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Kind } from '../../../events/kind.ts'
import type { Aggregate, AnyState } from '../../../shared/domain/aggregate.ts'
import { plusMinutes } from '../../../shared/domain/instant.ts'
import { runs } from '../../properties.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, contextAt } from '../../support/mails.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from '../deadlines/as-post.ts'

useCompiledProgramme()
useTable()

const now = at('2017-05-29 09:00')
const posts = ['health.director', 'health.contact', 'culture.contact']
const kinds = ['tip-off', 'inspection', 'deadline'] as const

/** A piece of work that is nothing but its line in the list. */
const line = (kind: Kind, owner: string, deadline: string, route?: string): Aggregate<AnyState, { type: 'put' }, never> => ({
  kind,
  parse: (value) => value as AnyState,
  decide: (state) => ({ state: state ?? { id: '', code: '', status: 'open' }, facts: [] }),
  dueAt: () => deadline,
  index: () => ({ owner, deadline, about: { act: 'submit', ...(route ? { route } : {}) } }),
  parties: () => ({}),
})

interface Line {
  readonly post: string
  readonly kind: (typeof kinds)[number]
  readonly id: string
  readonly deadline: string
  readonly urgent: boolean
}

/** Many share a deadline, as all reports of a half-year do; so few are urgent that pages in search of them may be empty. */
const lines: Line[] = Array.from({ length: 640 }, (_, n) => ({
  post: posts[n % 7 === 0 ? 2 : n % 2] ?? '',
  kind: kinds[n % 3] ?? 'deadline',
  id: `item-${String(n).padStart(3, '0')}`,
  deadline: plusMinutes(now, (Math.floor((n * 37) % 60) - 20) * 60),
  urgent: n % 300 === 0,
}))

const put = async ({ post, kind, id, deadline, urgent }: Line): Promise<void> => {
  const { commit } = await import('../../../shared/store/commit.ts')
  const aggregate = line(kind, post, deadline, urgent ? 'urgent' : undefined)
  const code = `BC-${id.slice(-3)}`
  const born = { ...aggregate, decide: () => ({ state: { id, code, status: 'open' }, facts: [] }) }
  await commit(born, id, { type: 'put' }, contextAt('2017-05-29 09:00'))
}

const handlers: { list?: unknown } = {}

const enter = async (agencyId: string, roles: object): Promise<void> => {
  const { commit } = await import('../../../shared/store/commit.ts')
  const { agency } = await import('../../../shared/domain/agency.ts')
  const context = contextAt('2017-05-01 09:00')
  await commit(agency, agencyId, { type: 'open', agency: agencyId }, context)
  await commit(agency, agencyId, { type: 'change', roles: roles as Record<string, object>, persons: [] }, context)
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
  handlers.list = (await import('../../../functions/work/list-work.ts')).handler
  // One person holds three posts: the first of the programme, one that was entered, and one as a substitute.
  const [sub, day] = ['person-of:health.director', '2017-01-01']
  await enter('health', { contact: { holders: [{ sub, from: day }] } })
  const absence = { from: '2017-05-01', until: '2017-06-30', substitute: 'health.contact' }
  await enter('culture', { contact: { absences: [absence] } })
  for (let from = 0; from < lines.length; from += 25) await Promise.all(lines.slice(from, from + 25).map(put))
  return () => vi.useRealTimers()
})

type Item = { id: string; post: string; kind: string; deadline: string; overdue: boolean; about: { act: string } }

const page = async (query: Record<string, string>, post = 'health.director') => {
  const { status, answer } = await asPost(handlers.list, post, { query })
  return { status, items: (answer.items ?? []) as Item[], next: answer.next as string | undefined }
}

const walk = async (query: Record<string, string>, between = async (_page: number) => {}): Promise<Item[]> => {
  const items: Item[] = []
  let next: string | undefined
  let pages = 0
  do {
    const got = await page({ ...query, ...(next ? { next } : {}) })
    expect(got.status).toBe(200)
    items.push(...got.items)
    next = got.next
    await between(pages)
    pages += 1
  } while (next)
  return items
}

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort()

describe('the work of a person’s posts', () => {
  it('comes soonest first across all that he holds or stands in for, every item once, with what is to be done', async () => {
    const items = await walk({})
    expect(ids(items)).toEqual(ids(lines))
    const deadlines = items.map(({ deadline }) => deadline)
    expect(deadlines).toEqual([...deadlines].sort())
    expect(new Set(items.map(({ post }) => post))).toEqual(new Set(posts))
    for (const { about } of items) expect(about.act).toBe('submit')
  })

  it('is narrowed without losing or repeating anything, whatever the filter', async () => {
    const filters = fc.record({
      kind: fc.constantFrom(...kinds, undefined),
      only: fc.constantFrom('overdue', 'urgent', undefined),
      post: fc.constantFrom(...posts, undefined),
    })
    await fc.assert(
      fc.asyncProperty(filters, async ({ kind, only, post }) => {
        const query = Object.fromEntries(Object.entries({ kind, only, post }).filter(([, value]) => value !== undefined))
        const wanted = lines.filter(
          (item) =>
            (kind ?? item.kind) === item.kind &&
            (post ?? item.post) === item.post &&
            (only !== 'overdue' || item.deadline < now) &&
            (only !== 'urgent' || item.urgent),
        )
        const got = await walk(query as Record<string, string>)
        expect(got.map(({ id }) => id).toSorted()).toEqual(ids(wanted))
      }),
      { numRuns: runs(12) },
    )
  })

  it('goes on where it was while the items already shown are done by somebody', async () => {
    const { client } = await import('../../../shared/store/client.ts')
    const { DeleteItemCommand } = await import('@aws-sdk/client-dynamodb')
    const first = (await page({})).items
    const gone = first.slice(-1)
    const all = await walk({}, async (pages) => {
      if (pages > 0) return
      for (const { kind, id } of gone)
        await client.send(new DeleteItemCommand({ TableName: 'keng', Key: { pk: { S: `${kind}#${id}` }, sk: { S: 'state' } } }))
    })
    expect(first).toHaveLength(50)
    expect(ids(all)).toEqual(ids(lines))
    await Promise.all(lines.filter(({ id }) => id === gone[0]?.id).map(put))
  })

  it('is shown to whoever holds the post today and to nobody else', async () => {
    expect((await page({ post: 'culture.contact' }, 'culture.director')).status).toBe(403)
    expect((await page({ post: 'culture.contact' }, 'health.director')).status).toBe(200)
    vi.setSystemTime(Date.parse(at('2017-07-03 09:00')))
    expect((await page({ post: 'culture.contact' }, 'health.director')).status).toBe(403)
    expect(new Set((await page({})).items.map(({ post }) => post))).toEqual(new Set(['health.director', 'health.contact']))
    vi.setSystemTime(Date.parse(now))
  })

  it('answers a place that it gave out to nobody by asking to begin again', async () => {
    for (const next of ['x', Buffer.from('{"health.director":{"pk":1}}').toString('base64url')])
      expect((await page({ next })).status).toBe(422)
    const foreign = Buffer.from(JSON.stringify({ 'police.duty': null })).toString('base64url')
    const items = (await page({ next: foreign })).items
    expect(new Set(items.map(({ post }) => posts.includes(post)))).toEqual(new Set([true]))
  })
})

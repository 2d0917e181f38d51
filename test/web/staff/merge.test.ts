import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behind, type Fetched, merged } from '../../../web/staff/work/merge.ts'
import type { WorkItem } from '../../../web/staff/work/work-item.ts'

const item = (id: string, deadline: number): WorkItem => ({
  kind: 'deadline',
  id,
  code: id,
  status: 'open',
  deadline: `2017-06-${String(deadline).padStart(2, '0')}T10:00:00.000Z`,
  overdue: false,
  urgent: false,
})

/** What each of several posts has to do, in the order in which the API gives it. */
const work = fc
  .array(fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((posts) => posts.map((days, post) => days.sort((a, b) => a - b).map((day, n) => item(`${post}-${n}`, day))))

const page = 3

const grown = (list: Fetched, all: readonly WorkItem[]): Fetched => {
  const items = all.slice(0, list.items.length + page)
  return { post: list.post, items, ...(items.length < all.length ? { next: String(items.length) } : {}) }
}

/** Presses «more» until nothing is left; what was shown at each stage. */
const stages = (posts: readonly (readonly WorkItem[])[]): string[][] => {
  let lists: Fetched[] = posts.map((_, post) => ({ post: String(post), items: [], next: '' }))
  const shown: string[][] = []
  while (lists.some(({ next }) => next !== undefined)) {
    const asked = behind(lists)
    lists = lists.map((list) => (asked.includes(list) ? grown(list, posts[Number(list.post)] ?? []) : list))
    shown.push(merged(lists).map(({ id }) => id))
  }
  return shown
}

describe('the work of several posts, fetched a page at a time', () => {
  it('shows everything in the end, soonest first', () => {
    fc.assert(
      fc.property(work, (posts) => {
        const last = stages(posts).at(-1) ?? []
        expect([...last].sort()).toEqual(
          posts
            .flat()
            .map(({ id }) => id)
            .sort(),
        )
        const due = new Map(posts.flat().map(({ id, deadline }) => [id, deadline ?? '']))
        const days = last.map((id) => due.get(id) ?? '')
        expect(days).toEqual([...days].sort())
      }),
    )
  })

  it('adds below what stands there already, and never between', () => {
    fc.assert(
      fc.property(work, (posts) => {
        const shown = stages(posts)
        for (const [n, before] of shown.entries()) expect((shown[n + 1] ?? before).slice(0, before.length)).toEqual(before)
      }),
    )
  })

  it('comes nearer the end with each page', () => {
    fc.assert(fc.property(work, (posts) => stages(posts).length <= posts.flat().length + posts.length))
  })
})

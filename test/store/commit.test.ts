import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Aggregate, Context } from '../../shared/domain/aggregate.ts'
import { DomainError } from '../../shared/domain/domain-error.ts'
import { useTable } from '../support/table.ts'

interface Count {
  readonly id: string
  readonly code: string
  readonly status: string
  readonly added: readonly string[]
}

type Add = { readonly type: 'add'; readonly who: string }

const state = z.object({ id: z.string(), code: z.string(), status: z.string(), added: z.array(z.string()) })

/** The smallest aggregate: a list of who was added; each once. */
const counter: Aggregate<Count, Add, { type: 'mail.sent'; data: { attempt: number } }> = {
  kind: 'mail',
  parse: (value) => state.parse(value),
  decide: (before = { id: 'one', code: 'TH-1', status: 'open', added: [] }, command) =>
    command.type === 'wake' || before.added.includes(command.who)
      ? { state: before, facts: [] }
      : { state: { ...before, added: [...before.added, command.who] }, facts: [{ type: 'mail.sent', data: { attempt: 1 } }] },
  dueAt: (count) => `2017-06-0${(count.added.length % 9) + 1}T00:00:00.000Z`,
  index: () => ({ owner: 'dolisa.contact', deadline: '2017-06-30T00:00:00.000Z' }),
  parties: () => ({ owner: ['dolisa.contact'] }),
}

const context = (by = 'system') => ({ now: '2017-05-29T01:00:00.000Z', by, programme: {}, calendar: {} }) as Context

const importStore = async () => ({
  ...(await import('../../shared/store/commit.ts')),
  ...(await import('../../shared/store/open-work.ts')),
  ...(await import('../../shared/store/work-of-posts.ts')),
  ...(await import('../../shared/store/keys.ts')),
  ...(await import('../../shared/store/client.ts')),
})

const of = (id: string): typeof counter => ({
  ...counter,
  decide: (before, command, given) => counter.decide(before ?? { id, code: id, status: 'open', added: [] }, command, given),
})

describe('a commit', () => {
  useTable()

  it('writes state, outbox and alarm as one item', async () => {
    const { commit, load, dueBy, dueShardOf, workOfPosts } = await importStore()
    const written = await commit(of('first'), 'first', { type: 'add', who: 'a' }, context())
    expect(written).toMatchObject({ seq: 1, rev: 0, due: '2017-06-02T00:00:00.000Z' })
    expect(written.events).toEqual([
      {
        id: 'mail#first#1-0',
        type: 'mail.sent',
        kind: 'mail',
        subject: 'first',
        code: 'first',
        seq: 1,
        at: '2017-05-29T01:00:00.000Z',
        by: 'system',
        data: { attempt: 1 },
      },
    ])
    expect(await load(counter, 'first')).toEqual(written)
    expect(await dueBy(dueShardOf('first'), '2017-06-03T00:00:00.000Z', 10)).toMatchObject([{ kind: 'mail', id: 'first' }])
    expect(await dueBy(dueShardOf('first'), '2017-06-01T00:00:00.000Z', 10)).toEqual([])
    const { items } = await workOfPosts(['dolisa.contact'], { fits: () => true }, 10)
    expect(items).toMatchObject([{ id: 'first', due: written.due }])
  })

  it('notes with what must be told the mail time of that moment', async () => {
    const { commit } = await importStore()
    const { context: of } = await import('../support/contexts.ts')
    const { tipOff } = await import('../../shared/domain/tip-off.ts')
    const { aLog } = await import('../support/tip-offs.ts')
    const { events } = await commit(tipOff, 'tip-1', aLog(), of({ now: '2017-06-02 16:00', by: 'citizen' }))
    expect(events).toMatchObject([{ type: 'tip-off.logged', tellAt: '2017-06-05T01:15:00.000Z' }])
  })

  it('loses nothing when twenty-four write at once', async () => {
    const { commit, load } = await importStore()
    const names = Array.from({ length: 24 }, (_, n) => `w${n}`)
    const writer = async (who: string): Promise<void> => {
      for (;;) {
        try {
          await commit(of('busy'), 'busy', { type: 'add', who }, context())
          return
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'VersionConflict') throw error
        }
      }
    }
    await Promise.all(names.map(writer))
    const stored = await load(counter, 'busy')
    expect([...(stored?.state.added ?? [])].sort()).toEqual([...names].sort())
    expect(stored?.seq).toBe(24)
  })

  it('writes nothing for a command that changes nothing', async () => {
    const { commit } = await importStore()
    const once = await commit(of('same'), 'same', { type: 'add', who: 'a' }, context())
    expect(await commit(of('same'), 'same', { type: 'add', who: 'a' }, context())).toEqual(once)
  })

  it('rewrites the alarm when only the alarm has moved', async () => {
    const { commit } = await importStore()
    await commit(of('moved'), 'moved', { type: 'add', who: 'a' }, context())
    const later = { ...of('moved'), dueAt: () => '2017-07-01T00:00:00.000Z' }
    expect(await commit(later, 'moved', { type: 'wake' }, context())).toMatchObject({
      seq: 2,
      due: '2017-07-01T00:00:00.000Z',
      events: [],
    })
  })

  it('knows its own write when the answer was lost and the retry meets it', async () => {
    const { commit, client } = await importStore()
    const twice = 'sendTwice'
    client.middlewareStack.add(
      (next) => async (args) => {
        if ('ConditionExpression' in args.input) await next(args)
        return next(args)
      },
      { step: 'finalizeRequest', name: twice },
    )
    const written = await commit(of('lost'), 'lost', { type: 'add', who: 'a' }, context())
    client.middlewareStack.remove(twice)
    expect(written).toMatchObject({ seq: 1, state: { added: ['a'] } })
  })

  it('refuses a person who saw an older version, and raises the version by acts of people only', async () => {
    const { commit } = await importStore()
    const person = context('dolisa.contact')
    const allowed = { ...of('seen'), kind: 'programme' as const, parties: () => ({ administrator: ['dolisa.contact'] }) }
    const change = { type: 'go-live', who: 'a' } as unknown as Add
    const first = await commit(allowed, 'seen', change, person)
    expect(first.rev).toBe(1)
    const wake = await commit({ ...allowed, dueAt: () => '2018-01-01T00:00:00.000Z' }, 'seen', { type: 'wake' }, context('clock'))
    expect(wake).toMatchObject({ seq: 2, rev: 1 })
    await expect(commit(allowed, 'seen', { ...change, who: 'b' }, person, { rev: 0 })).rejects.toThrow(DomainError)
    expect(await commit(allowed, 'seen', { ...change, who: 'b' }, person, { rev: 1 })).toMatchObject({ rev: 2 })
  })

  it('answers «not found» to a post that has nothing to do with the item', async () => {
    const { commit } = await importStore()
    await expect(commit(of('first'), 'first', { type: 'add', who: 'x' }, context('police.duty'))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('does not write work that somebody must do without an alarm', async () => {
    const { commit, load } = await importStore()
    const asleep = { ...of('asleep'), dueAt: () => undefined }
    await expect(commit(asleep, 'asleep', { type: 'add', who: 'a' }, context())).rejects.toThrow('has no alarm')
    expect(await load(counter, 'asleep')).toBeUndefined()
  })
})

import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fillForm } from '../../../local/story/fill-form.ts'
import { formOf } from '../../../shared/domain/report-form.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, pack } from '../../support/deadlines.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from './as-post.ts'

useCompiledProgramme()
useTable()

const verbs = ['accept', 'dispatch', 'draft', 'explain', 'extend', 'open', 'return', 'show', 'submit', 'waive'] as const
type Verb = (typeof verbs)[number]

const handlers = {} as Record<Verb | 'list' | 'parts' | 'plan', unknown>

const clockShows = (local: string) => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(local)) })

const plan = () => (handlers.plan as (event: object, context: object) => Promise<void>)({}, {})

/** Every item of the table with how often it was written; for the tests alone, the store itself never scans. */
const everything = async (): Promise<Map<string, string>> => {
  const { client } = await import('../../../shared/store/client.ts')
  const items = new Map<string, string>()
  let from: Record<string, never> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: 'keng', ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    for (const item of Items) items.set(`${item.pk?.S} ${item.sk?.S}`, item.seq?.N ?? 'text')
    from = LastEvaluatedKey as typeof from
  } while (from)
  return items
}

beforeAll(async () => {
  for (const verb of verbs) handlers[verb] = (await import(`../../../functions/deadlines/${verb}-deadline.ts`)).handler
  handlers.parts = (await import('../../../functions/deadlines/show-parts.ts')).handler
  handlers.list = (await import('../../../functions/deadlines/list-deadlines.ts')).handler
  handlers.plan = (await import('../../../functions/deadlines/plan-deadlines.ts')).handler
  clockShows('2017-05-29 00:30')
  await plan()
})

beforeEach(() => {
  clockShows('2017-06-15 10:00')
})

const act = (verb: Verb, post: string, id: string, body?: object) =>
  asPost(handlers[verb], post, { id, ...(body ? { body } : {}) })

const health = 'v-closing-report~health~2017-H1'
const culture = 'v-closing-report~culture~2017-H1'

/** Answers to all that the form of a deadline needs. */
const answersTo = (id: string) => {
  const [duty, owner = ''] = id.split('~')
  return fillForm(formOf(pack, { duty, owner, windowUntil: '2017-06-10' }))
}
const { texts } = answersTo(health)
const figures = { ...answersTo(health).figures, 'funds-spent': 1_250_000.5 }

describe('the daily plan', () => {
  it('opens the deadlines of 29 May 2017 and changes nothing when it runs again', async () => {
    const before = await everything()
    expect([...before.keys()].filter((key) => key.startsWith('deadline#') && key.endsWith(' state')).length).toBe(204)
    clockShows('2017-05-29 00:45')
    await plan()
    expect(await everything()).toEqual(before)
  })
})

describe('a report on its way', () => {
  it('is handed in, returned, explained, extended, handed in again and accepted', async () => {
    const note = 'Số liệu hai huyện còn thiếu.'
    const sent = await act('submit', 'health.contact', health, { rev: 0, figures, texts, note, documentNo: '12/BC-SYT' })
    expect(sent).toMatchObject({ status: 200, answer: { status: 'submitted', rev: 1, submission: { late: false, figures } } })
    const back = await act('return', 'dolisa.contact', health, { rev: 1, reason: 'Đề nghị bổ sung.' })
    expect(back).toMatchObject({ status: 200, answer: { status: 'returned', due: '2017-06-20', rev: 2 } })
    const words = { rev: 2, reason: 'Chờ số liệu của huyện.', expected: '2017-06-21' }
    expect(await act('explain', 'health.contact', health, words)).toMatchObject({ status: 200, answer: { due: '2017-06-20' } })
    const later = { rev: 3, until: '2017-06-23', reason: 'Huyện báo cáo chậm.' }
    expect(await act('extend', 'dolisa.contact', health, later)).toMatchObject({ answer: { due: '2017-06-23' } })
    expect(await act('submit', 'health.contact', health, { rev: 4, figures, texts })).toMatchObject({
      answer: { status: 'submitted' },
    })
    expect(await act('accept', 'dolisa.contact', health, { rev: 5 })).toMatchObject({ answer: { status: 'accepted', rev: 6 } })

    const shown = await act('show', 'health.contact', health)
    expect(Object.values(shown.answer.texts ?? {})).toEqual(
      expect.arrayContaining([{ reason: 'Đề nghị bổ sung.' }, { reason: words.reason }, { reason: later.reason }, texts]),
    )
  })

  it('ends with a dispatch when its recipient is outside the system', async () => {
    const own = 'v2-6b-report-6m~dolisa~2017-H1'
    await act('submit', 'dolisa.contact', own, { rev: 0, ...answersTo(own) })
    expect(await act('accept', 'ppc.contact', own, { rev: 1 })).toMatchObject({ answer: { status: 'to-dispatch' } })
    const gone = await act('dispatch', 'dolisa.contact', own, { rev: 2, number: '45/BC-SLĐTBXH', date: '2017-06-15' })
    expect(gone).toMatchObject({ status: 200, answer: { status: 'dispatched', dispatch: { number: '45/BC-SLĐTBXH' } } })
  })

  it('is handed in for a commune by its district', async () => {
    const id = 'iii7-3b-review~pc-phan-thiet~2017-H1'
    const body = { rev: 0, ...answersTo(id), channel: 'paper', onBehalfOf: 'pc-phan-thiet' }
    expect(await act('submit', 'pc-tuyen-quang-city.contact', id, body)).toMatchObject({
      status: 200,
      answer: { submission: { onBehalfOf: 'pc-phan-thiet', channel: 'paper', late: true } },
    })
  })

  it('shows the district the parts of its own report, and what they come to', async () => {
    const own = 'v-closing-report~pc-tuyen-quang-city~2017-H1'
    expect(await act('show', 'pc-tuyen-quang-city.contact', own)).toMatchObject({ answer: { consolidates: true } })
    const { status, answer } = await asPost(handlers.parts, 'pc-tuyen-quang-city.contact', { id: own })
    const { parts = [], onTime } = answer as { parts?: { owner: string; status: string; figures?: object }[]; onTime?: object }
    expect(status).toBe(200)
    expect(parts).toHaveLength(13)
    expect(parts.filter(({ figures: given }) => given).map(({ owner }) => owner)).toEqual(['pc-phan-thiet'])
    expect(onTime).toEqual({ inTime: 0, openInTime: 0, late: 1, overdue: 12, rate: 0 })
    expect((await asPost(handlers.parts, 'pc-ham-yen.contact', { id: own })).status).toBe(404)
  })

  it('is waived with a reason by the coordinator', async () => {
    const waived = await act('waive', 'dolisa.director', 'v-closing-report~justice~2017-H1', {
      rev: 0,
      reason: 'Đã báo cáo chung.',
    })
    expect(waived).toMatchObject({ status: 200, answer: { status: 'waived' } })
  })
})

describe('the form of a report', () => {
  const education = 'v-closing-report~education~2017-H1'

  it('is shown with its sections to everybody who may read what is handed in', async () => {
    const mine = await act('show', 'education.contact', education)
    expect(mine.answer.form).toMatchObject([
      { duty: 'v1-implement' },
      { duty: 'v10-1a-ethics' },
      {},
      {},
      {},
      {},
      { duty: 'v-closing-report' },
    ])
    const informed = await act('show', 'ppc.contact', 'law-t178-report-6m~team178-province~2017-H1')
    expect(informed).toMatchObject({ status: 200, answer: { owner: 'team178-province' } })
    expect(informed.answer.form).toEqual(
      (await act('show', 'team178-province.leader', 'law-t178-report-6m~team178-province~2017-H1')).answer.form,
    )
    expect(informed.answer.mayDo).not.toContain('submit')
  })

  it('names every field that does not fit', async () => {
    const wrong = { 'schools-integrating': 5, 'schools-existing': 4, 'ethics-activities': 1.5, children: 2 }
    const { status, answer } = await act('submit', 'education.contact', education, { rev: 0, figures: wrong })
    expect(status).toBe(422)
    expect((answer.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/figures/children unknown-field',
      '/figures/ethics-activities not-whole',
      '/figures/communication-first-quarter missing',
      '/figures/communication-second-quarter missing',
      '/texts/results missing',
      '/figures/schools-integrating larger-than-whole',
    ])
  })

  it('is kept as a draft that its owner’s posts alone see, replaced by each save, without an event, gone once it is handed in', async () => {
    const before = [...(await everything()).keys()].filter((key) => key.startsWith(`deadline#${education} `))
    await act('draft', 'education.contact', education, { figures: { 'ethics-activities': 3 }, texts: { results: 'Đang viết' } })
    clockShows('2017-06-15 11:00')
    const kept = { figures: { 'ethics-activities': 4.5 }, texts: { results: '' } }
    const saved = await act('draft', 'education.director', education, { rev: 0, ...kept })
    const draft = { ...kept, savedAt: at('2017-06-15 11:00'), savedBy: 'education.director' }
    expect(saved).toMatchObject({ status: 200, answer: { draft, rev: 0 } })
    const after = [...(await everything()).keys()].filter((key) => key.startsWith(`deadline#${education} `))
    expect(after.filter((key) => !before.includes(key))).toEqual([`deadline#${education} text#draft`])
    expect((await act('show', 'education.contact', education)).answer.draft).toEqual(draft)
    expect((await act('show', 'dolisa.contact', education)).answer.draft).toBeUndefined()

    clockShows('2017-06-15 12:00')
    expect(await act('submit', 'education.contact', education, { rev: 0, ...answersTo(education) })).toMatchObject({
      status: 200,
    })
    const { getText, putText } = await import('../../../shared/store/texts.ts')
    expect(await getText('deadline', education, 'draft')).toEqual({})
    expect(await act('draft', 'education.contact', education, kept)).toMatchObject({ status: 409 })

    await putText('deadline', education, 'draft', draft)
    await act('return', 'dolisa.contact', education, { rev: 1, reason: 'Thiếu số liệu.' })
    const again = (await act('show', 'education.contact', education)).answer
    expect(again).toMatchObject({ status: 'returned', mayDo: expect.arrayContaining(['draft', 'submit']) })
    expect(again.draft).toBeUndefined()
  })
})

describe('something asked for once', () => {
  it('is opened by the coordinator with its title and shown to the agency', async () => {
    const body = { title: 'Báo cáo đột xuất về cơ sở lưu trú', agency: 'culture', due: '2017-06-30' }
    const opened = await asPost(handlers.open, 'dolisa.contact', { body })
    expect(opened).toMatchObject({ status: 201, answer: { status: 'open', owner: 'culture', period: '2017-H1' } })
    const shown = await act('show', 'culture.contact', String(opened.answer.id))
    expect(shown).toMatchObject({ status: 200, answer: { texts: { title: { title: body.title } } } })
    expect(shown.answer.form).toMatchObject([{ fields: [{ id: 'answer', kind: 'text', required: true }] }])
    const send = (body: object) => act('submit', 'culture.contact', String(opened.answer.id), { rev: 1, figures: {}, ...body })
    expect(await send({})).toMatchObject({ status: 422, answer: { errors: [{ pointer: '/texts/answer', code: 'missing' }] } })
    expect(await send({ texts: { answer: 'Đã rà soát, không phát sinh.' } })).toMatchObject({ status: 200 })
  })

  it.each(['culture', 'dolisa'])('is opened once, however often its nonce comes, also on a later day: by %s', async (agency) => {
    const body = { title: 'Báo cáo nhanh', agency, due: '2017-06-15', nonce: 'n'.repeat(22) }
    const first = await asPost(handlers.open, 'dolisa.contact', { body })
    expect(first).toMatchObject({ status: 201, answer: { status: 'open', owner: agency } })
    clockShows('2017-06-16 08:00')
    const again = await asPost(handlers.open, 'dolisa.contact', { body: { ...body, title: 'Báo cáo khác' } })
    expect(again).toMatchObject({ status: 201, answer: { id: first.answer.id, rev: first.answer.rev } })
    const shown = await act('show', `${agency}.contact`, String(first.answer.id))
    expect(shown.answer).toMatchObject({ texts: { title: { title: body.title } } })
    expect(await asPost(handlers.open, 'culture.contact', { body })).toMatchObject({ status: 403 })
  })
})

describe('the list of a period', () => {
  it('shows each post what it may read, a page at a time until the end', async () => {
    const walk = async (post: string): Promise<unknown[]> => {
      const all: unknown[] = []
      let next: string | undefined
      do {
        const query = { period: '2017-H1', ...(next === undefined ? {} : { next }) }
        const { answer } = await asPost(handlers.list, post, { query })
        all.push(...(answer.deadlines as { owner: string }[]).map(({ owner }) => owner))
        next = answer.next as string | undefined
      } while (next !== undefined)
      return all
    }
    expect(new Set(await walk('pc-na-hang.contact'))).toEqual(
      new Set(['pc-na-hang', 'team178-na-hang', ...(await communesOf('pc-na-hang'))]),
    )
    expect((await walk('dolisa.social-evils-head')).length).toBeGreaterThan(170)
    expect(await walk('police.duty')).toEqual([])
  })

  it('is narrowed to one agency', async () => {
    const { answer } = await asPost(handlers.list, 'culture.contact', { query: { period: '2017-H1', agency: 'health' } })
    expect(answer.deadlines).toEqual([])
  })
})

const communesOf = async (district: string): Promise<string[]> => {
  const { pack } = await import('../../support/deadlines.ts')
  const date = '2017-06-15'
  return pack.agencies
    .filter(({ parent, kind, until = date }) => kind === 'commune' && parent === district && until >= date)
    .map(({ id }) => id)
    .filter((id) => pack.areas.some((area) => `pc-${area.id}` === id && area.from <= date))
}

describe('what cannot be done', () => {
  const refusals: [string, () => Promise<{ status: number | undefined; answer: Record<string, unknown> }>, number][] = [
    ['a stale rev', () => act('waive', 'dolisa.contact', culture, { rev: 7, reason: 'Lý do.' }), 409],
    ['an acceptance of what was not handed in', () => act('accept', 'dolisa.contact', culture, { rev: 0 }), 409],
    ['a return of what was not handed in', () => act('return', 'dolisa.contact', culture, { rev: 0, reason: 'Thiếu.' }), 409],
    ['an unknown id', () => act('waive', 'dolisa.contact', 'v99~culture~2017-H1', { rev: 0, reason: 'Lý do.' }), 404],
    [
      'a post that the deadline does not concern',
      () => act('explain', 'justice.contact', culture, { rev: 0, reason: 'Vì.', expected: '2017-07-01' }),
      404,
    ],
    ['a post that may read but not do it', () => act('waive', 'culture.contact', culture, { rev: 0, reason: 'Lý do.' }), 403],
    [
      'a phone number in a note',
      () => act('submit', 'culture.contact', culture, { rev: 0, figures, texts, note: 'Gọi 0912 345 678' }),
      422,
    ],
    [
      'a phone number as a document number',
      () => act('submit', 'culture.contact', culture, { rev: 0, figures, documentNo: '0912345678' }),
      422,
    ],
    [
      'a phone number in a text of the form',
      () => act('submit', 'culture.contact', culture, { rev: 0, figures, texts: { results: 'Gọi 0912 345 678' } }),
      422,
    ],
    [
      'a text of 1,001 characters',
      () => act('submit', 'culture.contact', culture, { rev: 0, figures, texts: { results: 'a'.repeat(1001) } }),
      422,
    ],
    ['what leaves out what the form needs', () => act('submit', 'culture.contact', culture, { rev: 0, figures: {} }), 422],
    ['a draft of what nobody asks', () => act('draft', 'culture.contact', culture, { figures: { children: 1 } }), 422],
    [
      'a phone number in a draft',
      () => act('draft', 'culture.contact', culture, { figures: {}, texts: { results: '0912345678' } }),
      422,
    ],
    ['a draft on an older version', () => act('draft', 'culture.contact', culture, { rev: 7, figures: {} }), 409],
    ['a draft by the recipient', () => act('draft', 'dolisa.contact', culture, { figures: {} }), 403],
    ['a draft by a stranger', () => act('draft', 'justice.contact', culture, { figures: {} }), 404],
    ['an unknown field', () => act('submit', 'culture.contact', culture, { rev: 0, figures, people: [] }), 422],
    ['words among the figures', () => act('submit', 'culture.contact', culture, { rev: 0, figures: { name: 'An' } }), 422],
    ['a negative figure', () => act('submit', 'culture.contact', culture, { rev: 0, figures: { visited: -1 } }), 422],
    [
      'a figure finer than the store can keep',
      () => act('submit', 'culture.contact', culture, { rev: 0, figures: { visited: 1e-300 } }),
      422,
    ],
    [
      'more figures than a form has',
      () =>
        act('submit', 'culture.contact', culture, {
          rev: 0,
          figures: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, n])),
        }),
      422,
    ],
    ['a body without rev', () => act('accept', 'dolisa.contact', culture, {}), 422],
    [
      'a day that does not exist',
      () => act('extend', 'dolisa.contact', culture, { rev: 0, until: '2017-02-30', reason: 'Lý do.' }),
      422,
    ],
    [
      'an extension into the past',
      () => act('extend', 'dolisa.contact', culture, { rev: 0, until: '2017-06-01', reason: 'Lý do.' }),
      422,
    ],
    [
      'an occasion asked by another agency',
      () => asPost(handlers.open, 'culture.contact', { body: { title: 'Báo cáo', agency: 'health', due: '2017-06-30' } }),
      403,
    ],
    [
      'an occasion for an agency outside',
      () => asPost(handlers.open, 'dolisa.contact', { body: { title: 'Báo cáo', agency: 'molisa', due: '2017-06-30' } }),
      422,
    ],
    [
      'a title of 201 characters',
      () => asPost(handlers.open, 'dolisa.contact', { body: { title: 'a'.repeat(201), agency: 'health', due: '2017-06-30' } }),
      422,
    ],
    [
      'a page that nobody gave out',
      () => asPost(handlers.list, 'dolisa.contact', { query: { period: '2017-H1', next: 'abc' } }),
      422,
    ],
    [
      'an occasion whose day is over',
      () => asPost(handlers.open, 'dolisa.contact', { body: { title: 'Báo cáo', agency: 'health', due: '2017-06-14' } }),
      422,
    ],
    ['a list without a period', () => asPost(handlers.list, 'dolisa.contact', { query: {} }), 422],
  ]

  it.each(refusals)('%s is refused with what to do, and nothing is written', async (_, attempt, status) => {
    const { client } = await import('../../../shared/store/client.ts')
    const send = vi.spyOn(client, 'send')
    const refused = await attempt()
    const sent = send.mock.calls.map(([command]) => command)
    send.mockRestore()
    expect(refused.status).toBe(status)
    expect(refused.answer).toMatchObject({ status, detail: expect.stringMatching(/\w/) })
    expect(JSON.stringify(refused.answer)).not.toContain('0912')
    expect(sent.filter((command) => command instanceof PutItemCommand)).toEqual([])
  })
})

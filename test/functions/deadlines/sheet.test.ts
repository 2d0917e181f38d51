import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fillForm } from '../../../local/story/fill-form.ts'
import { formOf } from '../../../shared/domain/report-form.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, pack } from '../../support/deadlines.ts'
import { cell, withCell } from '../../support/sheet-edits.ts'
import { aSheet, firstOf } from '../../support/sheets.ts'
import { useTable } from '../../support/table.ts'
import { asPost } from './as-post.ts'

useCompiledProgramme()
useTable()

const nothing = new Uint8Array()
const handlers: Record<string, unknown> = {}
const id = 'v-closing-report~health~2017-H1'
const district = 'v-closing-report~pc-ham-yen~2017-H1'
const { figures, texts } = fillForm(formOf(pack, { duty: 'v-closing-report', owner: 'health', windowUntil: '2017-06-10' }))

const clockShows = (local: string) => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(local)) })

beforeAll(async () => {
  for (const verb of [
    'open-deadline',
    'plan-deadlines',
    'draft-deadline',
    'submit-deadline',
    'show-deadline',
    'show-sheet',
    'read-sheet',
  ])
    handlers[verb] = (await import(`../../../functions/deadlines/${verb}.ts`)).handler
  clockShows('2017-05-29 00:30')
  await (handlers['plan-deadlines'] as (event: object, context: object) => Promise<void>)({}, {})
  clockShows('2017-06-15 10:00')
})

const sheetOf = (post: string, of = id, query: Record<string, string> = {}) =>
  asPost(handlers['show-sheet'], post, { id: of, query })

/** What stands in the cells that are filled in, by field. */
const filledIn = async (post: string, of = id): Promise<Record<string, unknown>> => {
  const { file } = await sheetOf(post, of)
  const [form, map] = (await readXlsx(file ?? nothing)).sheets
  const places = (map?.rows ?? []).filter(([name]) => String(name).startsWith('field:'))
  const values = places.map(([name, cell]) => [String(name).slice(6), form?.rows[Number(String(cell).slice(1)) - 1]?.[3]])
  return Object.fromEntries(values.filter(([, value]) => value !== null && value !== undefined))
}

describe('the sheet of a deadline', () => {
  it('comes as a file under the code of the deadline, which nobody keeps', async () => {
    const { status, headers } = await sheetOf('health.contact')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(/^attachment; filename="BC-[0-9A-Z]{6}\.xlsx"$/),
      'cache-control': 'private, no-store',
    })
  })

  it('is in the language that is asked for, and in no other', async () => {
    const nameOf = async (lang: string) =>
      (await readXlsx((await sheetOf('health.contact', id, { lang })).file ?? nothing)).sheets[0]?.name
    expect([await nameOf('vi'), await nameOf('en')]).toEqual(['Biểu mẫu', 'Form'])
    expect(await sheetOf('health.contact', id, { lang: 'fr' })).toMatchObject({ status: 422 })
  })

  it('is empty at first, has the draft for the owner alone, and for all what was handed in', async () => {
    expect(await filledIn('health.contact')).toEqual({})
    await asPost(handlers['draft-deadline'], 'health.contact', { id, body: { figures, texts: { results: 'Đang rà soát.' } } })
    expect(await filledIn('health.contact')).toEqual({ ...figures, results: 'Đang rà soát.' })
    expect(await filledIn('dolisa.contact')).toEqual({})
    await asPost(handlers['submit-deadline'], 'health.contact', { id, body: { rev: 0, figures, texts } })
    expect(await filledIn('dolisa.contact')).toEqual({ ...figures, ...texts })
  })

  it('is for whoever may hand the report in', async () => {
    for (const post of ['pc-ham-yen.contact', 'dolisa.director'])
      expect(await sheetOf(post, district)).toMatchObject({ status: 200 })
    for (const post of ['health.contact', 'police.duty']) expect(await sheetOf(post, district)).toMatchObject({ status: 404 })
    const commune = 'iii7-3b-review~pc-phu-luu~2017-H1'
    expect(await sheetOf('pc-ham-yen.contact', commune)).toMatchObject({ status: 200 })
    expect(await sheetOf('pc-son-duong.contact', commune)).toMatchObject({ status: 404 })
  })

  it('of something asked for once has its title', async () => {
    const body = { title: 'Báo cáo nhanh về quán karaoke', agency: 'health', due: '2017-06-20' }
    const { answer } = await asPost(handlers['open-deadline'], 'dolisa.director', { body })
    const { file } = await sheetOf('health.contact', String(answer.id))
    expect(JSON.stringify((await readXlsx(file ?? nothing)).sheets[0]?.rows)).toContain(body.title)
  })
})

describe('a sheet that comes back', () => {
  const sendSheet = (post: string, body: unknown, of = district) => asPost(handlers['read-sheet'], post, { id: of, body })
  const show = async () => (await asPost(handlers['show-deadline'], 'pc-ham-yen.contact', { id: district })).answer

  it('gives what was filled in, ready to be kept as a draft, and changes nothing itself', async () => {
    const asked = fillForm(formOf(pack, { duty: 'v-closing-report', owner: 'pc-ham-yen', windowUntil: '2017-06-10' }))
    const body = { figures: asked.figures, texts: asked.texts ?? {} }
    await asPost(handlers['draft-deadline'], 'pc-ham-yen.contact', { id: district, body })
    const { file } = await sheetOf('pc-ham-yen.contact', district)
    await asPost(handlers['draft-deadline'], 'pc-ham-yen.contact', { id: district, body: { figures: {}, texts: {} } })
    const before = await show()
    expect(await sendSheet('pc-ham-yen.contact', file)).toEqual({ status: 200, answer: body })
    expect(await show()).toEqual(before)
  })

  it('is refused with its cells, its reason, its size or its type', async () => {
    const { file = nothing } = await sheetOf('pc-ham-yen.contact', district)
    const { field, cell: at } = firstOf(aSheet(), 'count')
    expect(await sendSheet('pc-ham-yen.contact', withCell(file, at, cell.text('mười')))).toMatchObject({
      status: 422,
      answer: {
        type: 'https://keng.example/problems/sheet-cells',
        errors: [{ pointer: `/figures/${field.id}`, cell: at, code: 'not-a-number' }],
      },
    })
    const reasonOf = async (body: unknown, of = district) => {
      const { status, answer } = await sendSheet('dolisa.director', body, of)
      return `${status} ${String(answer.type).split('/').at(-1)}`
    }
    expect(await reasonOf(file, id)).toBe('422 sheet-other-deadline')
    expect(await reasonOf(nothing)).toBe('422 sheet-no-workbook')
    expect(await reasonOf(new Uint8Array(1024 * 1024))).toBe('422 sheet-no-workbook')
    expect(await reasonOf(new Uint8Array(1024 * 1024 + 3))).toBe('413 too-large')
    expect(await reasonOf({ figures: {} })).toBe('415 other-type')
  })

  it('is taken from nobody else', async () => {
    const { file } = await sheetOf('pc-ham-yen.contact', district)
    expect(await sendSheet('health.contact', file)).toMatchObject({ status: 404 })
  })
})

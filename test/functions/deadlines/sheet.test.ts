import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fillForm } from '../../../local/story/fill-form.ts'
import { formOf } from '../../../shared/domain/report-form.ts'
import { useCompiledProgramme } from '../../support/compiled-programme.ts'
import { at, pack } from '../../support/deadlines.ts'
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
  for (const verb of ['open-deadline', 'plan-deadlines', 'draft-deadline', 'submit-deadline', 'show-sheet'])
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
      'cache-control': 'no-store',
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

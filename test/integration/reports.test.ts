import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, handIn, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { verifyReport } from '../../local/verify-report.ts'
import type { PeriodReport } from '../../shared/domain/period-report.ts'
import type { ReportChange } from '../../shared/domain/report-rows.ts'
import type { ReportVersion } from '../../shared/reporting/report-versions.ts'
import { aModel } from '../simulation/model/a-model.ts'
import { at } from '../support/months-office.ts'

interface Shown {
  readonly report: PeriodReport
  readonly sha256: string
  readonly rows: number
  readonly versions: readonly ReportVersion[]
  readonly changes: readonly ReportChange[]
  readonly mayBuild: boolean
}

const [lead, director, chair] = ['dolisa.contact', 'dolisa.director', 'ppc.vice-chair']
const deadline = (duty: string, owner: string): string => `/api/deadlines/${encodeURIComponent(`${duty}~${owner}~2017-H1`)}`
const ofHealth = deadline('v-closing-report', 'health')
const ofPolice = deadline('v-closing-report', 'police')

let runtime: Runtime
beforeAll(async () => {
  runtime = await aModel()
  await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
  await runtime.settle()
  await runtime.clock.advanceTo(at('2017-06-05', '09:00'))
  for (const district of ['pc-ham-yen', 'pc-na-hang'])
    await handIn(runtime, deadline('v-closing-report', district), `${district}.contact`)
  await handIn(runtime, ofHealth, 'health.contact')
  await handIn(runtime, ofPolice, 'police.contact', {}, 3)
  await sendTipOff(runtime, 41)
  await sendTipOff(runtime, 42, { conflict: 'police' })
  const [tipOff] = await workOf(runtime, 'dolisa.tip-desk')
  const path = `/api/tip-offs/${tipOff?.id}`
  const screening = {
    outcome: 'accept',
    reason: 'Nội dung rõ, có thể kiểm tra.',
    summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.',
  }
  await act(runtime, 'POST', `${path}/screen`, 'dolisa.tip-desk', {
    rev: await revOf(runtime, path, 'dolisa.tip-desk'),
    ...screening,
  })
  await runtime.settle()
  await runtime.clock.advanceTo(at('2017-06-05', '10:00'))
})
afterAll(() => runtime.stop())

const shown = async (period = '2017-H1', query = ''): Promise<Shown> =>
  (await act(runtime, 'GET', `/api/reports/${period}${query}`, lead)) as unknown as Shown

const build = async (post = lead): Promise<ReportVersion> =>
  (await act(runtime, 'POST', '/api/reports/2017-H1', post, {})) as unknown as ReportVersion

const line = (report: PeriodReport, owner: string) =>
  report.sources.find((source) => source.owner === owner && source.duty === 'v-closing-report')

describe('the report of a half-year', () => {
  it('says what has come, from whom, and names what has not', async () => {
    const { report } = await shown()
    expect([report.windowFrom, report.windowUntil]).toEqual(['2016-12-11', '2017-06-10'])
    expect(line(report, 'health')).toMatchObject({ status: 'submitted', version: 1, timeliness: 'inTime' })
    expect(line(report, 'culture')).toMatchObject({ status: 'open', timeliness: 'openInTime', figures: {} })
    expect(report.onTime).toMatchObject({ inTime: 4, overdue: 0, rate: 100 })
    const interventions = report.sums.find(({ field }) => field === 'interventions')
    expect(interventions).toMatchObject({ sum: 12, from: expect.arrayContaining([expect.stringContaining('health')]) })
    expect(report.texts).toContainEqual({
      id: 'v-closing-report~health~2017-H1',
      field: 'results',
      words: 'Đã thực hiện theo kế hoạch.',
    })
  })

  it('judges the targets by what has come', async () => {
    const { report } = await shown()
    const target = (id: string) => report.targets.find((each) => each.id === id)
    expect(target('t4-handling')).toMatchObject({ numerator: 3, denominator: 3, verdict: 'no-data', reports: { came: 1, of: 2 } })
    expect(target('t1-communication')).toMatchObject({ numerator: 0, denominator: 141, verdict: 'no-data' })
    expect(target('t7-timely-inspection')).toMatchObject({ premises: { reported: 1, running: 1 } })
  })

  it('counts inspections and tip-offs of the whole province, and shows no single one', async () => {
    const { report } = await shown()
    expect(report.inspections).toMatchObject({ planned: 0, afterTipOffs: 1, byStatus: { open: 1 } })
    expect(report.tipOffs).toEqual({ open: 2 })
    expect(JSON.stringify(report)).not.toMatch(/KT-|tip-off#|Hoàng Anh/)
  })

  it('is read by the lead agency and by who gets it, and by nobody else', async () => {
    const ask = async (post: string) =>
      (await runtime.http('GET', '/api/reports/2017-H1', { post, headers: { 'keng-post': post } })).status
    expect(await Promise.all([lead, director, chair].map(ask))).toEqual([200, 200, 200])
    expect(await Promise.all(['health.contact', 'pc-ham-yen.contact', 'police.director', 'dolisa.tip-desk'].map(ask))).toEqual([
      404, 404, 404, 404,
    ])
  })

  it('is listed with the year’s, for those only', async () => {
    const periods = async (post: string) =>
      ((await act(runtime, 'GET', '/api/reports', post)) as { reports: { period: string }[] }).reports.map(({ period }) => period)
    expect(await periods(lead)).toEqual(['2017', '2017-H1'])
    expect(await periods('health.contact')).toEqual([])
    expect((await shown('2017')).report.sources.filter(({ owner }) => owner === 'health')).toHaveLength(2)
  })
})

describe('the versions of a report', () => {
  it('are made when something has changed, and not otherwise', async () => {
    const first = await build()
    expect(first).toMatchObject({ version: 1, by: lead })
    await runtime.clock.advanceTo(at('2017-06-05', '10:30'))
    expect(await build(director)).toEqual(first)

    const rev = await revOf(runtime, ofHealth, lead)
    await act(runtime, 'POST', `${ofHealth}/return`, lead, { rev, reason: 'Số liệu chưa khớp.' })
    await handIn(runtime, ofHealth, 'health.contact', {}, 9)
    await runtime.settle()
    await runtime.clock.advanceTo(at('2017-06-05', '11:00'))
    expect(await build()).toMatchObject({ version: 2 })
  })

  it('show what one says otherwise than the one before', async () => {
    const { changes, versions, mayBuild } = await shown('2017-H1', '?version=2')
    expect([versions.length, mayBuild]).toEqual([2, true])
    const health = 'v-closing-report~health~2017-H1'
    expect(changes).toContainEqual({ part: 'figure', of: health, what: 'interventions', before: 4, after: 9 })
    expect(changes).toContainEqual({ part: 'submission', of: health, what: 'version', before: 1, after: 2 })
    expect(changes).toContainEqual({ part: 'sum', of: 'interventions', what: 'sum', before: 12, after: 17 })
  })

  it('are built again as they were, though the state has gone on', async () => {
    const { report, sha256, versions } = await shown('2017-H1', '?version=1')
    expect(sha256).toBe(versions[0]?.sha256)
    expect(line(report, 'health')).toMatchObject({ version: 1, figures: { interventions: 4 } })
  })

  it('are none that nobody built', async () => {
    const answer = await runtime.http('GET', '/api/reports/2017-H1?version=9', { post: lead, headers: { 'keng-post': lead } })
    expect(answer.status).toBe(404)
  })
})

describe('the files of a version', () => {
  /** The bytes behind an answer that was read already: a text lost its mark of UTF-8, JSON its lines. */
  const bytesOf = (body: unknown): Uint8Array => {
    if (body instanceof Uint8Array) return body
    const text = typeof body === 'string' ? `\uFEFF${body.replace(/^\uFEFF/, '')}` : `${JSON.stringify(body, null, 1)}\n`
    return Buffer.from(text)
  }
  const get = async (path: string) => {
    const { status, body } = await runtime.http('GET', path, { post: lead, headers: { 'keng-post': lead } })
    return { status, bytes: bytesOf(body) }
  }
  const file = async (format: string, version = 2): Promise<Uint8Array> => {
    const { status, bytes } = await get(`/api/reports/2017-H1/${format}?version=${version}`)
    expect(status).toBe(200)
    return bytes
  }
  const figure = (report: PeriodReport, field: string) => report.sums.find((sum) => sum.field === field)?.sum

  it('say the same figures, and by what they are known', async () => {
    const { report, versions } = await shown('2017-H1', '?version=2')
    const sha256 = versions[1]?.sha256 ?? ''
    const json = JSON.parse(Buffer.from(await file('json')).toString()) as { report: PeriodReport; sha256: string }
    expect([json.sha256, figure(json.report, 'interventions')]).toEqual([sha256, 17])
    const csv = Buffer.from(await file('csv')).toString()
    expect(csv).toContain(`file,2017-H1,sha256,${sha256}`)
    expect(csv).toContain('sum,interventions,sum,17')
    const { sheets } = await readXlsx(await file('xlsx'))
    const sums = new Map(sheets[2]?.rows.slice(2).map((row) => [row[0], row[3]]))
    for (const { field, sum } of report.sums) expect([field, sums.get(field)]).toEqual([field, sum])
    const document = strFromU8(unzipSync(await file('docx'))['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain(sha256)
    expect(document).toContain('Đã thực hiện theo kế hoạch.')
  })

  it.each(['json', 'csv', 'xlsx', 'docx'])(
    'are byte for byte the same again and proved against the store: %s',
    async (format) => {
      const bytes = await file(format)
      expect(Buffer.compare(bytes, await file(format))).toBe(0)
      expect(await verifyReport(`2017-H1-v2.${format}`, bytes, get)).toMatchObject({ isSame: true })
    },
  )

  it('are found out where one figure was changed', async () => {
    const csv = Buffer.from(await file('csv'))
      .toString()
      .replace('sum,interventions,sum,17', 'sum,interventions,sum,18')
    const verdict = await verifyReport('2017-H1-v2.csv', Buffer.from(csv), get)
    expect(verdict).toMatchObject({
      isSame: false,
      says: expect.stringMatching(/line \d+: it says «sum,interventions,sum,18», the store «sum,interventions,sum,17»/),
    })
    const first = await file('xlsx', 1)
    expect(await verifyReport('2017-H1-v2.docx', await file('docx', 1), get)).toMatchObject({ isSame: true })
    expect((await verifyReport('a.xlsx', first, async () => ({ status: 200, bytes: await file('xlsx') }))).says).toMatch(
      /«Tệp» B4/,
    )
  })

  it('are no reports at all where they do not say of what', async () => {
    expect(await verifyReport('other.csv', Buffer.from('a,b'), get)).toMatchObject({
      isSame: false,
      says: expect.stringContaining('no file of a report'),
    })
  })
})

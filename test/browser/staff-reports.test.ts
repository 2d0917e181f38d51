import { beforeAll, describe, expect, it } from 'vitest'
import { act, handIn } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { programme } from '../support/programme.ts'
import { says, visit } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const standing = programme.duties.filter(({ track }) => track === 'standing').map(({ id }) => id)
const closing = (owner: string) => `/api/deadlines/${encodeURIComponent(`v-closing-report~${owner}~2017-H1`)}`
const lead = 'dolisa.contact'

describe.skipIf(hasNoBrowser)('the lead agency before its half-year report', () => {
  const file = aCompiledProgramme(
    withOnly(
      ['ppc', 'dolisa', 'health', 'police', 'culture', 'pc-ham-yen', 'molisa'],
      ['v-closing-report', 'v2-6b-report-6m', ...standing],
    ),
  )
  const system = useWholeSystem({ at: '2017-06-13T01:00:00.000Z', environment: { KENG_PROGRAMME: file } })

  beforeAll(async () => {
    const { runtime } = system
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await runtime.invoke('deadlines/plan-deadlines', {})
    await runtime.settle()
    for (const owner of ['health', 'police']) await handIn(runtime, closing(owner), `${owner}.contact`)
    await runtime.settle()
    await runtime.clock.advanceTo('2017-06-13T02:00:00.000Z')
    await act(runtime, 'POST', '/api/reports/2017-H1', lead, {})
    await handIn(runtime, closing('culture'), 'culture.contact')
    await runtime.settle()
  })

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('sees the targets, what is missing and what has changed (%s, %i px)', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } }
    const { page: shown } = await visit(system.runtime, system.browser, lead, '/staff/reports', options)
    await shown.getByRole('main').getByRole('link', { name: '6 tháng đầu năm 2017' }).click()
    await says(shown, 'Phiên bản 1')
    await says(shown, 'Chưa đủ số liệu')
    await says(shown, 'Ủy ban nhân dân huyện Hàm Yên')
    await says(shown, 'Khác phiên bản gần nhất:')
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await violationsOn(shown)).toEqual([])
    if (process.env.KENG_SHOTS) await shown.screenshot({ path: `${process.env.KENG_SHOTS}/report-${width}.png`, fullPage: true })
    await shown.context().close()
  })

  it('builds a version and downloads its draft', async () => {
    const { page: shown } = await visit(system.runtime, system.browser, lead, '/staff/reports/2017-H1')
    await system.runtime.clock.advanceTo('2017-06-13T02:10:00.000Z')
    await shown.getByRole('button', { name: 'Lập phiên bản' }).click()
    await says(shown, 'Phiên bản 2')
    const downloading = shown.waitForEvent('download')
    await shown.getByRole('button', { name: 'Word (dự thảo trình ký) Phiên bản 2' }).click()
    expect((await downloading).suggestedFilename()).toBe('2017-H1-v2.docx')
    await shown.context().close()
  })
})

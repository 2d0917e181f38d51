import { beforeAll, describe, expect, it } from 'vitest'
import { act, handIn } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { programme } from '../support/programme.ts'
import { says, tabTo, visit } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const communes = programme.agencies
  .filter(({ parent, kind }) => parent === 'pc-ham-yen' && kind === 'commune')
  .map(({ id }) => id)
const [early, late, missing] = communes.slice(0, 3) as [string, string, string]
const sections = programme.duties.filter(({ track }) => track === 'standing').map(({ id }) => id)
const deadlineOf = (duty: string, owner: string) => `/api/deadlines/${encodeURIComponent(`${duty}~${owner}~2017-H1`)}`
const page = deadlineOf('v-closing-report', 'pc-ham-yen').replace('/api/deadlines/', '/staff/deadline/')

describe.skipIf(hasNoBrowser)('a district that puts the reports of its communes together', () => {
  const file = aCompiledProgramme(
    withOnly(['ppc', 'dolisa', 'pc-ham-yen', early, late, missing], ['v-closing-report', 'iii7-3b-review', ...sections]),
  )
  const system = useWholeSystem({ at: '2017-06-13T01:00:00.000Z', environment: { KENG_PROGRAMME: file } })

  beforeAll(async () => {
    const { runtime } = system
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await runtime.invoke('deadlines/plan-deadlines', {})
    await runtime.settle()
    await handIn(runtime, deadlineOf('iii7-3b-review', early), `${early}.contact`)
    await runtime.clock.advanceTo('2017-06-15T02:00:00.000Z')
    await handIn(runtime, deadlineOf('iii7-3b-review', late), `${late}.contact`)
    await runtime.settle()
  })

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('sees who is missing, who was late and how many were on time (%s, %i px)', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } }
    const { page: shown } = await visit(system.runtime, system.browser, 'pc-ham-yen.contact', page, options)
    await says(shown, '2 trên 3 báo cáo đã có số liệu.')
    await says(shown, 'Tỷ lệ đúng hạn: 33,3 % = (1 nộp đúng hạn + 0 còn trong hạn) / 3 đã đến hạn hoặc đang mở.')
    await says(shown, 'Còn thiếu (1)')
    await says(shown, 'chậm 2 ngày làm việc')
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await violationsOn(shown)).toEqual([])
    await shown.context().close()
  })

  it('puts the sums into its own form by keyboard, and leaves what it has written itself', async () => {
    const { page: shown } = await visit(system.runtime, system.browser, 'pc-ham-yen.contact', page)
    await says(shown, 'Tổng hợp')
    const sum = async (row: number): Promise<string> =>
      (await shown.locator('table[aria-labelledby=sums] tbody tr').nth(row).locator('td').first().textContent()) ?? ''
    const filled = () =>
      shown.locator('input[name^="figures."]').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))
    const before = await filled()
    expect(before.every((value) => value === '')).toBe(true)
    await shown.locator('input[name^="figures."]').last().fill('7')
    await tabTo(shown, 'Điền tổng vào các ô còn trống')
    await shown.keyboard.press('Enter')
    await shown.getByText(/Đã điền \d+ ô/).waitFor()
    const after = await filled()
    expect(after.filter((value) => value !== '').length).toBeGreaterThan(1)
    expect(after.at(-1)).toBe('7')
    expect(after).toContain(await sum(0))
    await shown.context().close()
  })

  it('follows a figure to the report that gave it', async () => {
    const { page: shown } = await visit(system.runtime, system.browser, 'pc-ham-yen.contact', page)
    await shown.getByText('Từ', { exact: true }).first().click()
    await shown.locator('details[open] a').first().click()
    await shown.waitForURL((url) => url.pathname.includes('iii7-3b-review'))
    await says(shown, 'Đã nộp')
    await shown.context().close()
  })
})

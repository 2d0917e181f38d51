import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { programme } from '../support/programme.ts'
import { cell, withCell } from '../support/sheet-edits.ts'
import { aSheet, firstOf } from '../support/sheets.ts'
import { says, tabTo, useVisits } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const sections = programme.duties.filter(({ track }) => track === 'standing').map(({ id }) => id)
const page = `/staff/deadline/${encodeURIComponent('v-closing-report~pc-ham-yen~2017-H1')}`
const workbook = (buffer: Uint8Array, name = 'bao-cao.xlsx') => ({ name, mimeType: '', buffer: Buffer.from(buffer) })

describe.skipIf(hasNoBrowser)('a report that is filled in offline', () => {
  const kept = withOnly(['ppc', 'dolisa', 'pc-ham-yen'], ['v-closing-report', ...sections])
  const system = useWholeSystem({ at: '2017-06-13T01:00:00.000Z', environment: { KENG_PROGRAMME: aCompiledProgramme(kept) } })
  const visit = useVisits(system)

  beforeAll(async () => {
    await act(system.runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await system.runtime.invoke('deadlines/plan-deadlines', {})
    await system.runtime.settle()
  })

  it('is downloaded, filled in and taken back; a bad cell is named and leads to its field', async () => {
    const shown = await visit('pc-ham-yen.contact', page)
    const [download] = await Promise.all([
      shown.waitForEvent('download'),
      tabTo(shown, 'Tải biểu mẫu Excel').then(() => shown.keyboard.press('Enter')),
    ])
    expect(download.suggestedFilename()).toMatch(/^BC-[0-9A-Z]{6}\.xlsx$/)
    const empty = new Uint8Array(await readFile(await download.path()))
    const asked = aSheet()
    const [count, text] = [firstOf(asked, 'count'), firstOf(asked, 'text')]
    const good = withCell(withCell(empty, count.cell, cell.number(1234)), text.cell, cell.text('Đã tổ chức ba hội nghị.'))
    const file = shown.locator('input[type=file]')
    const figure = shown.locator(`[name="figures.${count.field.id}"]`)

    await figure.fill('7')
    await file.setInputFiles(workbook(good))
    await says(shown, 'Đã điền 2 ô từ tệp. Chưa lưu: xin xem lại rồi lưu nháp hoặc nộp.')
    expect(await figure.inputValue()).toBe('1234')
    expect(await shown.locator(`[name="texts.${text.field.id}"]`).inputValue()).toBe('Đã tổ chức ba hội nghị.')

    const bad = withCell(withCell(good, count.cell, cell.number(-5)), 'F3', cell.text('Tổng'))
    await file.setInputFiles(workbook(bad))
    await says(shown, 'Tệp có ô chưa đúng nên chưa nhập gì.')
    await says(shown, 'Ô F3 – Có nội dung ngoài các ô của biểu mẫu.')
    expect(await figure.inputValue()).toBe('1234')
    expect(await violationsOn(shown)).toEqual([])
    await shown.setViewportSize({ width: 390, height: 800 })
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await shown.getByRole('link', { name: `Ô ${count.cell} – Số không được nhỏ hơn 0.` }).click()
    expect(await figure.evaluate((input) => input === document.activeElement)).toBe(true)

    await file.setInputFiles(workbook(Buffer.from('PK không phải tệp Excel, chỉ là chữ'), 'danh-sach.xlsx'))
    await says(shown, 'Tệp này không phải tệp Excel (.xlsx).')
    await shown.reload()
    await says(shown, 'Tải biểu mẫu Excel')
    expect(await figure.inputValue(), 'nothing was kept').toBe('')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, workOf } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { flawsOf } from './flaws.ts'
import { says, tabTo, useVisits } from './staff-visit.ts'
import { coloursAlone, violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const administrator = 'dolisa.administrator'
const reportPage = `/staff/deadline/${encodeURIComponent('v-closing-report~pc-ham-yen~2017-H1')}`
const calendar = '/api/calendar/2017'
const storm = { date: '2017-06-02', name: { vi: 'Nghỉ tránh bão' } }
/** Leaves the annual report to the Government no working day after the one that it consolidates. */
const mourning = { date: '2017-12-25', name: { vi: 'Quốc tang' } }
const flood = { date: '2017-08-07', name: { vi: 'Nghỉ tránh lũ' } }

describe.skipIf(hasNoBrowser)('the pages of the console beside the items', () => {
  let runtime: Runtime
  const file = aCompiledProgramme(
    withOnly(['ppc', 'dolisa', 'team178-province', 'pc-ham-yen'], ['v-closing-report', 'v2-6b-report-year', 'law-pc-annual-gov']),
  )

  const system = useWholeSystem({ at: '2017-05-28T17:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)

  beforeAll(async () => {
    runtime = system.runtime
    // Over the night in which the report of the half-year is opened.
    await runtime.clock.advanceTo('2017-05-29T02:00:00.000Z')
  })

  it('previews days by keyboard before they are entered, and shows them with their history', async () => {
    const page = await at(administrator, '/staff/calendar/2017')
    await says(page, 'Chưa nhập thêm ngày nào.')
    expect(await violationsOn(page)).toEqual([])
    await tabTo(page, 'Thêm ngày nghỉ')
    await page.keyboard.press('Enter')
    // In which order a day is typed depends on the language of the browser.
    await page.locator('input:focus').fill('2017-06-02')
    await tabTo(page, 'Tên dịp nghỉ 1')
    await page.keyboard.type('Nghỉ tránh bão')
    await tabTo(page, 'Xem trước')
    await page.keyboard.press('Enter')
    await says(page, 'Lần nhắc tới của việc đang mở')
    await page.getByRole('link', { name: /^BC-/ }).first().waitFor()
    await says(page, '08:00, 01/06/2017')
    expect(await violationsOn(page)).toEqual([])
    expect((await act(runtime, 'GET', calendar, administrator)).rev).toBe(0)
    await tabTo(page, 'Ghi vào lịch')
    await page.keyboard.press('Enter')
    await says(page, 'Đã ghi vào lịch.')
    await says(page, 'Nghỉ tránh bão (nghỉ)')
    expect(await violationsOn(page)).toEqual([])
    await runtime.settle()
    await page.reload()
    await says(page, 'Lịch làm việc đã thay đổi')
    await says(page, 'ngày thay đổi: 02/06/2017')
  })

  it('marks a refused day at its field, and shows what somebody else entered meanwhile', async () => {
    const page = await at(administrator, '/staff/calendar/2017')
    await page.getByRole('button', { name: 'Thêm thứ bảy làm bù' }).click()
    await page.getByRole('button', { name: 'Thêm thứ bảy làm bù' }).click()
    await page.getByLabel('Thứ bảy 2').fill('2017-06-13')
    await page.getByRole('button', { name: 'Bỏ thứ bảy 1' }).click()
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await says(page, 'Thứ bảy 1: Ngày này không phải thứ bảy.')
    expect(await page.locator('[aria-invalid]').inputValue()).toBe('2017-06-13')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Thứ bảy 1').fill('2017-06-10')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await says(page, 'Nếu ghi vào lịch')
    const { rev } = await act(runtime, 'GET', calendar, administrator)
    await act(runtime, 'PUT', calendar, administrator, { rev, holidays: [storm, flood], workingSaturdays: [], confirmed: true })
    await page.getByRole('button', { name: 'Ghi vào lịch' }).click()
    await says(page, 'Người khác vừa thay đổi lịch')
    await says(page, 'Nghỉ tránh lũ (nghỉ)')
    expect(await page.getByLabel('Thứ bảy 1').inputValue()).toBe('2017-06-10')
    expect(await page.getByLabel('Tên dịp nghỉ 2', { exact: true }).inputValue()).toBe('Nghỉ tránh lũ')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Thêm ngày nghỉ' }).click()
    await page.getByLabel('Ngày nghỉ 3').fill(mourning.date)
    await page.getByLabel('Tên dịp nghỉ 3', { exact: true }).fill(mourning.name.vi)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    const tooEarly = page.getByRole('region', { name: 'Báo cáo không còn đủ thời gian' })
    await tooEarly.getByText('mà «Tổng hợp báo cáo năm» đến').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Ghi vào lịch' }).click()
    await says(page, 'Đã ghi vào lịch.')
    await tooEarly.getByText('mà «Tổng hợp báo cáo năm» đến').waitFor()
    const { entered } = await act(runtime, 'GET', calendar, administrator)
    expect(entered).toMatchObject({ holidays: [storm, flood, mourning], workingSaturdays: [{ date: '2017-06-10' }] })
    await page.goto(`${runtime.url}/staff/calendar/2021`)
    await says(page, 'Lịch năm này chưa được xác nhận')
    await page.getByLabel('Lịch cả năm đã được xác nhận').check()
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByRole('button', { name: 'Ghi vào lịch' }).click()
    await says(page, 'Lịch năm này đã được xác nhận.')
    expect(await act(runtime, 'GET', '/api/calendar/2021', administrator)).toMatchObject({ entered: { confirmed: true } })
  })

  it('lets everybody read the calendar, and nobody else enter days', async () => {
    const page = await at('pc-ham-yen.contact', '/staff/calendar/2019')
    await says(page, '05/01/2019')
    expect(await page.getByRole('button', { name: 'Xem trước' }).count()).toBe(0)
    await page.goto(`${runtime.url}/staff/calendar/2031`)
    await says(page, 'Chương trình không có lịch của năm này.')
  })

  it('leads from a code to its item, says when there is none, and never sends a receipt', async () => {
    const page = await at('pc-ham-yen.contact', '/staff/work')
    const asked: URL[] = []
    page.on('request', (request) => asked.push(new URL(request.url())))
    const code = (await workOf(runtime, 'pc-ham-yen.contact'))[0]?.code ?? ''
    const receipt = '7F3K-2M9P-4QRS-8TVW-C'
    await tabTo(page, 'Mã vụ việc')
    await page.keyboard.type(receipt)
    await page.keyboard.press('Enter')
    await says(page, 'Mã tra cứu chỉ dùng ở trang theo dõi tin báo.')
    expect(await page.getByLabel('Mã vụ việc').inputValue()).toBe('')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.type('KT 000000')
    await page.keyboard.press('Enter')
    await says(page, 'Không có vụ việc nào mang mã KT-000000')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Mã vụ việc').fill(code.toLowerCase().replace('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nộp', exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe(reportPage)
    await page.route('**/api/items/*', (route) =>
      route.fulfill({
        json: {
          items: [
            { kind: 'deadline', id: decodeURIComponent(reportPage.split('/').at(-1) ?? ''), code, status: 'open' },
            { kind: 'inspection', id: 'another', code, status: 'acknowledged' },
          ],
        },
      }),
    )
    await page.goto(`${runtime.url}/staff/find?code=${code}`)
    await says(page, `Có hơn một vụ việc mang mã ${code}`)
    expect(await flawsOf(page)).toEqual([])
    const sent = asked.map(({ href }) => decodeURIComponent(href).replaceAll(/[\s-]/g, ''))
    expect(sent.filter((href) => href.includes(receipt.replaceAll('-', '')))).toEqual([])
    expect(sent.filter((href) => href.includes('/api/items/'))).toHaveLength(3)
    await page.locator('main .line a').first().click()
    await page.getByRole('heading', { name: 'Nộp', exact: true }).waitFor()
  })

  it('opens what is asked for once, which then is the agency’s work', async () => {
    const page = await at('dolisa.contact', '/staff/new-deadline')
    await page.getByLabel('Nội dung cần thực hiện').fill('Báo cáo nhanh, gọi 0912 345 678')
    await page.getByLabel('Hạn gửi').fill('2017-06-20')
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
    await says(page, 'Cơ quan thực hiện: Xin điền ô này.')
    const agencies = page.getByRole('combobox', { name: 'Cơ quan thực hiện' })
    await agencies.press('k')
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('option').allTextContents()).toEqual(['Đội kiểm tra liên ngành 178 tỉnh Tuyên Quang'])
    await agencies.fill('ham yen')
    await page.getByRole('option', { name: 'Ủy ban nhân dân huyện Hàm Yên' }).click()
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
    await says(page, 'Nội dung cần thực hiện: Nội dung có vẻ chứa thông tin về cá nhân')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Nội dung cần thực hiện').fill('Báo cáo nhanh về cơ sở lưu trú')
    await page.getByRole('button', { name: 'Giao việc', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Báo cáo nhanh về cơ sở lưu trú' }).waitFor()
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect((await workOf(runtime, 'pc-ham-yen.contact')).map((item) => item.id)).toContain(id)
  })

  it('gives a post a calendar address once, says what a calendar service sees, and ends it', async () => {
    const page = await at('pc-ham-yen.contact', '/staff/work')
    await page.getByRole('link', { name: 'Đưa hạn việc vào ứng dụng lịch' }).click()
    await says(page, 'Chức vụ này chưa có địa chỉ lịch.')
    await says(page, 'Tin báo không bao giờ có trong lịch.')
    await page.getByRole('button', { name: 'Tạo địa chỉ' }).click()
    const field = page.getByLabel('Địa chỉ lịch')
    const address = await field.inputValue()
    expect(await flawsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Chép địa chỉ' }).click()
    await page.getByText(/^Đã chép\.$|^Địa chỉ đã được chọn/).waitFor()
    const answer = await fetch(address)
    expect([answer.status, (await answer.text()).includes('hạn báo cáo')]).toEqual([200, true])
    await page.reload()
    await says(page, 'Địa chỉ chỉ hiện một lần khi tạo.')
    expect(await field.count()).toBe(0)
    await page.getByRole('button', { name: 'Thu hồi địa chỉ' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi địa chỉ' }).click()
    await says(page, 'Chức vụ này chưa có địa chỉ lịch.')
    expect((await fetch(address)).status).toBe(404)
  })

  it.each([
    [administrator, '/staff/go-live', 'Điều gì thay đổi'],
    ['dolisa.contact', '/staff/new-deadline', 'Cơ quan thực hiện'],
    [administrator, '/staff/calendar/2017', 'Thứ bảy làm bù thêm'],
    ['pc-ham-yen.contact', '/staff/find?code=KT-000000', 'Không có vụ việc nào mang mã KT-000000'],
  ])('fits %s at %s on 320 px, and in the dark', async (post, path, said) => {
    const page = await at(post, path, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    await says(page, said)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violationsOn(page, coloursAlone)).toEqual([])
  })

  it('goes live when it is asked twice, and says so to everybody', async () => {
    const page = await at(administrator, '/staff/work')
    await says(page, 'mọi thư chỉ gửi đến hộp thư diễn tập rehearsal@tuyenquang.example.')
    await page.getByRole('link', { name: 'Bắt đầu vận hành chính thức' }).click()
    await says(page, 'Không quay lại diễn tập được.')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Bắt đầu vận hành' }).click()
    await page.getByRole('dialog').getByText('Từ bây giờ thư gửi đến chính các chức vụ').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect((await act(runtime, 'GET', '/api/me', administrator)).live).toBe(false)
    await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu vận hành' }).click()
    await says(page, 'Hệ thống đang vận hành chính thức')
    expect(await page.getByText('DIỄN TẬP').count()).toBe(0)
    expect((await act(runtime, 'GET', '/api/me', administrator)).live).toBe(true)
  })
})

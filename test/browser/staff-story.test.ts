import { beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { programme } from '../support/programme.ts'
import { flawsOf } from './flaws.ts'
import { chooseFirst, says, tabTo, useVisits } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const leader = 'team178-province.leader'
const report = 'v-closing-report~pc-ham-yen~2017-H1'
const reportPage = `/staff/deadline/${encodeURIComponent(report)}`

/** What the half-year report asks of an agency, duty by duty. */
const sections = programme.duties.filter(({ track }) => track === 'standing').map(({ id }) => id)

describe.skipIf(hasNoBrowser)('officials at work', () => {
  let runtime: Runtime
  // Those who act here and one report of theirs, since the clock goes on by weeks: what they see is the same.
  const file = aCompiledProgramme(
    withOnly(
      ['ppc', 'dolisa', 'police', 'inspectorate', 'team178-province', 'pc-ham-yen'],
      ['v-closing-report', 'law-t178-adhoc-result', ...sections],
    ),
  )

  const system = useWholeSystem({ at: '2017-06-16T01:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)

  beforeAll(async () => {
    runtime = system.runtime
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await sendTipOff(runtime, 12)
    await sendTipOff(runtime, 14)
    await runtime.settle()
  })

  it('opens the seal for a purpose, and screens', async () => {
    const page = await at('dolisa.tip-desk', '/staff/work')
    expect(await violationsOn(page)).toEqual([])
    await page.locator('.line a').first().click()
    await says(page, 'Mỗi lần mở đều được ghi lại')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Xem xét, sàng lọc tin báo').check()
    await page.getByRole('button', { name: 'Mở và ghi lại' }).click()
    await says(page, 'có xe đưa khách đến rồi đi ngay')

    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await says(page, 'Kết quả xem xét: Xin chọn một mục.')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Đáng xem xét').check()
    await page.getByLabel('Tóm tắt cho đội kiểm tra').fill('Nhà nghỉ, gọi 0912 345 678')
    await page.getByLabel('Lý do').fill('Nội dung rõ, có thể kiểm tra.')
    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await says(page, 'Tóm tắt cho đội kiểm tra: Nội dung có vẻ chứa thông tin về cá nhân')
    await page.getByLabel('Tóm tắt cho đội kiểm tra').fill('Nhà nghỉ; nghi hoạt động sau 22 giờ.')
    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await says(page, 'đã nhận, đang lập nhiệm vụ kiểm tra')
    await runtime.settle()
    expect(await workOf(runtime, leader)).toHaveLength(1)
  })

  it('lets the leader decide by keyboard alone', async () => {
    const [task] = await workOf(runtime, leader)
    const page = await at(leader, `/staff/inspection/${task?.id}`)
    expect(await violationsOn(page)).toEqual([])
    await tabTo(page, 'Kiểm tra đột xuất')
    await page.keyboard.press('Space')
    await tabTo(page, 'Lý do')
    await page.keyboard.type('Dấu hiệu vi phạm rõ.')
    await tabTo(page, 'Ghi quyết định')
    await page.keyboard.press('Enter')
    await says(page, 'đã quyết định kiểm tra')
    await says(page, 'Có ít nhất 03 thành viên tham gia, trong đó có ít nhất một nữ.')
    expect(await violationsOn(page)).toEqual([])
  })

  it('prints a notice with the complaint code, and the form of the minutes', async () => {
    const [task] = await workOf(runtime, leader)
    const page = await at(leader, `/staff/inspection/${task?.id}/notice`)
    await says(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(await page.locator('.document').textContent()).toContain(`Mã khiếu nại: ${task?.code}`)
    expect(await violationsOn(page)).toEqual([])
    await page.goto(`${runtime.url}/staff/inspection/${task?.id}/minutes`)
    await says(page, 'BIÊN BẢN')
    expect(await violationsOn(page)).toEqual([])
  })

  it('shows what somebody else decided instead of a code', async () => {
    const [tip] = await workOf(runtime, 'dolisa.tip-desk')
    const path = `/api/tip-offs/${tip?.id}`
    const page = await at('dolisa.tip-desk', `/staff/tip-off/${tip?.id}`)
    await page.getByLabel('Ngoài phạm vi').check()
    await page.getByLabel('Lý do').fill('Không thuộc phạm vi.')
    const rev = await revOf(runtime, path, 'dolisa.tip-desk')
    await act(runtime, 'POST', `${path}/screen`, 'dolisa.tip-desk', { rev, outcome: 'unfounded', reason: 'Không rõ ràng.' })
    await runtime.settle()
    await page.getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi kết quả xem xét' }).click()
    await says(page, 'Người khác vừa quyết định')
    await says(page, 'Đã đề nghị «không đủ căn cứ», chờ người thứ hai')
    expect(await violationsOn(page)).toEqual([])
  })

  it('asks the second person before «unfounded» counts', async () => {
    const [tip] = await workOf(runtime, 'dolisa.deputy-director')
    const page = await at('dolisa.deputy-director', `/staff/tip-off/${tip?.id}`)
    await page.getByLabel('Không đồng ý').check()
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await says(page, 'chờ xem xét')
  })

  it('lets an agency keep a draft and hand its report in, late', async () => {
    await runtime.clock.advanceTo('2017-06-21T02:00:00.000Z')
    const page = await at('pc-ham-yen.contact', '/staff/work?only=overdue')
    await page.locator('.line.overdue a').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.goto(`${runtime.url}${reportPage}`)
    await page.getByRole('heading', { name: 'Nộp', exact: true }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    const numbers = page.locator('input[type=number][required]')
    for (let n = 0; n < (await numbers.count()); n += 1) await numbers.nth(n).fill('4')
    await page.getByRole('button', { name: 'Lưu nháp' }).click()
    await says(page, 'Đã lưu nháp.')
    await page.reload()
    await says(page, 'Bản nháp lưu lúc')
    expect(await numbers.first().inputValue()).toBe('4')
    await page.locator('textarea[required]').first().fill('Đã tuyên truyền ở mọi xã.')
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nộp báo cáo' }).click()
    await says(page, 'đã nộp, chờ tiếp nhận')
    await says(page, 'nộp chậm 3 ngày làm việc')
  })

  it('lets the recipient return it, and the agency see why', async () => {
    await runtime.settle()
    const recipient = await at('dolisa.contact', `${reportPage}?act=return`)
    expect(await violationsOn(recipient)).toEqual([])
    await recipient.getByLabel('Lý do').fill('Thiếu số liệu tuyên truyền.')
    await recipient.getByRole('button', { name: 'Trả lại', exact: true }).click()
    await says(recipient, 'bị trả lại, chờ sửa')
    const owner = await at('pc-ham-yen.contact', reportPage)
    await says(owner, 'Thiếu số liệu tuyên truyền.')
  })

  it('asks the supervisor before a peer is told, who confirms', async () => {
    await runtime.clock.advanceTo('2017-07-12T02:00:00.000Z')
    const page = await at('dolisa.director', '/staff/overview')
    await says(page, 'hỏi ý kiến trước khi thông báo')
    await page.getByRole('heading', { name: 'Chỗ trống' }).waitFor()
    expect(await page.locator('.line').first().locator('.badge.asked').textContent()).toBe('chờ tôi quyết định')
    await page.getByRole('heading', { name: 'Việc đang mở của cơ quan: Sở Lao động - Thương binh và Xã hội' }).waitFor()
    await says(page, 'Số thư hệ thống gửi chưa nhận, đang gửi lại')
    expect(await flawsOf(page)).toEqual([])
    await page.goto(`${runtime.url}${reportPage}`)
    await says(page, 'Xin quyết định: thông báo cấp trên')
    expect(await violationsOn(page)).toEqual([])
    await tabTo(page, 'Đồng ý thông báo')
    await page.keyboard.press('Enter')
    await page.getByText('Xin quyết định').waitFor({ state: 'detached' })
    await runtime.settle()
    await page.reload()
    await says(page, 'Thang nhắc việc')
    await page.getByText(/^Các lần trước/).click()
    const skipped = await page.locator('.step.skipped p').allTextContents()
    expect([...new Set(skipped.map((line) => line.split(': ')[1]))]).toEqual([
      'không còn cần nhắc, hoặc không còn ai để nhắc',
      'lần nhắc sau đã nói thay',
    ])
    expect(await page.locator('.step.rang').last().textContent()).toContain('Phó Chủ tịch')
  })

  it('takes in what came by phone, and shows the receipt once', async () => {
    const page = await at('dolisa.tip-desk', '/staff/new-tip-off')
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel('Điện thoại').check()
    await page.getByLabel('Tin báo về việc gì?').selectOption({ label: 'Nghi có hoạt động mại dâm tại cơ sở' })
    await page.getByLabel('Loại cơ sở').selectOption({ label: 'Cơ sở karaoke' })
    await page.getByLabel('Địa chỉ').fill('số 3 đường Bình Thuận')
    await page.getByRole('combobox', { name: 'Xã, phường' }).fill('phan thiet')
    await page.getByRole('option', { name: /Phan Thiết/ }).waitFor()
    await chooseFirst(page, 'by mouse')
    await page.locator('textarea[name=account]').fill('Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.')
    await page.getByRole('button', { name: 'Tiếp nhận tin báo' }).click()
    await page.locator('.receipt-code').waitFor()
    expect(await page.locator('.receipt-code').textContent()).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z*~$=]$/)
    expect(page.url()).toBe(`${runtime.url}/staff/new-tip-off`)
    expect(await violationsOn(page)).toEqual([])
  })

  it.each([
    ['dolisa.tip-desk', '/staff/work'],
    ['dolisa.tip-desk', '/staff/new-tip-off'],
    ['dolisa.director', '/staff/overview'],
    ['pc-ham-yen.contact', reportPage],
  ])('fits %s at %s on 320 px, and in the dark', async (post, path) => {
    const page = await at(post, path, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violationsOn(page)).toEqual([])
  })

  it('speaks English to who asks for it', async () => {
    const page = await at('dolisa.tip-desk', '/staff/work')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'My work' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('.line a').first().click()
    await page.getByRole('heading', { name: 'Screen the tip-off' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { act, revOf, sendTipOff, workOf } from '../../local/story/cast.ts'
import { staffInspection } from '../../web/i18n/vi/staff-inspection.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { flawsOf } from './flaws.ts'
import { chooseFirst, says, tabTo, useVisits } from './staff-visit.ts'
import { useWholeSystem } from './whole-system.ts'

const leader = 'team178-province.leader'
const deputy = 'team178-province.deputy'
const otherLeader = 'team178-tuyen-quang-city.leader'
const director = 'dolisa.director'
const desk = 'dolisa.tip-desk'
const acts = staffInspection.acts

describe.skipIf(hasNoBrowser)('an inspection in the console', () => {
  const file = aCompiledProgramme(
    withOnly(
      ['ppc', 'dolisa', 'police', 'inspectorate', 'health', 'culture', 'team178-province', 'team178-tuyen-quang-city'],
      ['law-t178-adhoc-result'],
    ),
  )
  const system = useWholeSystem({ at: '2017-05-29T01:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)
  const tasks: string[] = []

  /** Three premises are reported and found worth a look: one task goes its whole way, one to another team, one nowhere. */
  beforeAll(async () => {
    const { runtime } = system
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    for (const [n, address] of ['số 2 đường Trần Phú', 'số 40 đường Bình Thuận', 'số 7 đường Tân Trào'].entries()) {
      const premises = { type: 'guesthouse', name: ['Sao Mai', 'Hương Giang', 'Lô Xanh'][n], address, area: 'phan-thiet' }
      await sendTipOff(runtime, 12, { premises })
      await runtime.settle()
      const [tip] = await workOf(runtime, desk)
      const path = `/api/tip-offs/${tip?.id}`
      const outcome = { outcome: 'accept', reason: 'Nội dung rõ.', summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }
      await act(runtime, 'POST', `${path}/screen`, desk, { rev: await revOf(runtime, path, desk), ...outcome })
      await runtime.settle()
      const work = await workOf(runtime, leader)
      tasks.push(work.find(({ id }) => !tasks.includes(id))?.id ?? '')
    }
  })

  /** The page of a task, when it stands with what the post may do on it. */
  const task = async (post: string, n: number, query = ''): Promise<Page> => {
    const page = await at(post, `/staff/inspection/${tasks[n]}${query}`)
    await says(page, 'Diễn biến')
    return page
  }

  /** Which acts the page offers, the open one first, by their titles. */
  const offered = async (page: Page): Promise<string[]> => {
    await says(page, 'Diễn biến')
    return [...(await page.locator('h2#act').allTextContents()), ...(await page.locator('.other-acts a').allTextContents())]
  }

  /** How many violations of each group are not settled yet. */
  const leftOf = (page: Page): Promise<string[]> => page.locator('tbody td:last-child').allTextContents()

  /** Shows what has happened, once the history has heard of it. */
  const happened = async (page: Page): Promise<void> => {
    await system.runtime.settle()
    await page.reload()
    await says(page, 'Diễn biến')
  }

  /** Sends the open act, and confirms where it is asked again. */
  const send = async (page: Page, button: string, isGrave = false): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    if (isGrave) await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  }

  it('is on the leader’s list with what to do, and opens there', async () => {
    const page = await at(leader, '/staff/work')
    const line = page.locator('.line').first()
    await line.getByText('xác nhận đã xem, rồi quyết định').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.locator(`.line a[href*="${tasks[0]}"]`).click()
    await page.getByRole('heading', { name: acts.acknowledge.title }).waitFor()
    expect(await offered(page)).toEqual([acts.acknowledge.title, acts.decide.title])
    await send(page, acts.acknowledge.submit)
    await says(page, 'đã xem, chờ quyết định')
    expect(await offered(page)).toEqual([acts.decide.title])
  })

  it('is decided with a reason, by the leader and not by the deputy', async () => {
    expect(await offered(await task(deputy, 0))).toEqual([])
    const page = await task(leader, 0)
    await page.getByLabel(acts.decide.yes).check()
    await send(page, acts.decide.submit)
    await says(page, 'Lý do: Xin điền ô này.')
    await page.getByLabel('Lý do').fill('Dấu hiệu vi phạm rõ ràng.')
    await send(page, acts.decide.submit)
    await says(page, 'đã quyết định kiểm tra')
    await says(page, 'Dấu hiệu vi phạm rõ ràng.')
    expect(await offered(page)).toEqual([acts.record.title])
    expect(await flawsOf(page)).toEqual([])
  })

  it('is recorded in counts, by three members of whom one is a woman', async () => {
    await system.runtime.clock.advanceTo('2017-05-31T08:00:00.000Z')
    const page = await task(deputy, 0, '?act=record')
    await page.getByLabel('Ngày kiểm tra').fill('2017-05-31')
    await page.getByLabel('Số thành viên tham gia').fill('2')
    await page.getByLabel('Trong đó nữ').fill('0')
    await page.getByLabel('Cản trở kiểm tra').fill('1')
    await page.getByLabel('Không tổ chức khám sức khỏe định kỳ').fill('2')
    await page.getByLabel(acts.record.checked).check()
    await send(page, acts.record.submit)
    expect(await page.locator('.field.wrong .mistake').allTextContents()).toEqual(['Ít nhất 3.', 'Ít nhất 1.'])
    await page.getByRole('link', { name: 'Số thành viên tham gia: Ít nhất 3.' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-members')
    expect(await flawsOf(page)).toEqual([])
    await page.keyboard.press('Control+A')
    await page.keyboard.type('4')
    await page.getByLabel('Trong đó nữ').fill('5')
    await send(page, acts.record.submit, true)
    await says(page, 'Trong đó nữ: Số nữ không thể nhiều hơn số thành viên.')
    await page.getByLabel('Trong đó nữ').fill('2')
    await send(page, acts.record.submit, true)
    await says(page, 'đã kiểm tra, chưa giải quyết xong')
    expect(await offered(page)).toEqual([acts.settle.title])
  })

  it('has each violation settled, with the keyboard alone too', async () => {
    const page = await task(leader, 0, '?act=settle')
    await tabTo(page, 'Nhóm vi phạm')
    await page.keyboard.press('End')
    await tabTo(page, 'quyết định xử phạt')
    await page.keyboard.press('Space')
    await tabTo(page, acts.settle.submit)
    await page.keyboard.press('Enter')
    await expect.poll(() => leftOf(page)).toEqual(['2', '0'])
    expect(await page.getByLabel('Nhóm vi phạm').inputValue()).toBe('health-checks')
    expect(await page.getByLabel('quyết định xử phạt').isChecked()).toBe(false)
    await page.getByLabel('chuyển cơ quan có thẩm quyền').check()
    await send(page, acts.settle.submit)
    await expect.poll(() => leftOf(page)).toEqual(['1', '0'])
    await happened(page)
    await says(page, 'giải quyết bằng: quyết định xử phạt')
  })

  it('lets the team recommend a measure, which the body finds by its mail, and answers', async () => {
    const { runtime } = system
    const page = await task(leader, 0, '?act=recommend')
    for (const [body, name, text] of [
      ['so y te', 'Sở Y tế', 'Hướng dẫn cơ sở tổ chức khám sức khỏe định kỳ.'],
      ['so van hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'Rà soát điều kiện kinh doanh lưu trú.'],
    ] as const) {
      await page.goto(`${runtime.url}/staff/inspection/${tasks[0]}?act=recommend`)
      const to = page.getByRole('combobox', { name: acts.recommend.to })
      await to.fill(body)
      await expect.poll(() => page.getByRole('option').allTextContents()).toEqual([name])
      await chooseFirst(page, 'by keyboard')
      await page.getByLabel(acts.recommend.text).fill(text)
      await send(page, acts.recommend.submit)
      await says(page, 'chờ trả lời, hạn')
      await page.getByText(text).first().waitFor()
    }
    expect(await flawsOf(page)).toEqual([])
    await page.getByLabel('kết thúc hợp pháp, không xử phạt').check()
    await send(page, acts.settle.submit)
    await page.getByRole('heading', { name: acts['answer-recommendation'].title }).waitFor()
    await runtime.settle()
    await runtime.clock.advance('PT20H')
    const mail = (await runtime.mails()).find(({ to }) => to.some((address) => address.startsWith('health.contact@')))
    const link = /\/staff\/inspection\/[\w.~%-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const body = await at('health.contact', link)
    await says(body, 'Hướng dẫn cơ sở tổ chức khám sức khỏe định kỳ.')
    expect(await offered(body)).toEqual([acts['answer-recommendation'].title])
    expect(await body.getByLabel('Kiến nghị', { exact: true }).locator('option').allTextContents()).toEqual([
      'Xin chọn…',
      'Đầu mối Sở Y tế',
    ])
    await body.getByLabel('Nội dung trả lời').fill('Đã hướng dẫn trong tháng 6.')
    expect(await flawsOf(body)).toEqual([])
    await send(body, acts['answer-recommendation'].submit)
    await says(body, 'đã trả lời')
    expect(await offered(body)).toEqual([])
    await runtime.settle()
  })

  it('ends with the last answer, which everybody reads', async () => {
    const page = await task(leader, 0, '?act=answer-recommendation')
    await says(page, 'Đã hướng dẫn trong tháng 6.')
    await page.getByLabel('Nội dung trả lời').fill('Đã rà soát; không có vi phạm mới.')
    await send(page, acts['answer-recommendation'].submit)
    await page.locator('.lead').getByText('đã xong').waitFor()
    expect(await offered(page)).toEqual([])
  })

  it('is given more time and another team by the director, and the old team loses it', async () => {
    const page = await task(director, 1)
    expect(await offered(page)).toEqual([acts.extend.title, acts.reassign.title, acts.cancel.title])
    await page.getByLabel(acts.extend.until).fill('2017-05-31')
    await page.getByLabel('Lý do').fill('Đội đang kiểm tra nơi khác.')
    await send(page, acts.extend.submit)
    await says(page, 'Hạn mới: Không trước ngày')
    await page.getByLabel(acts.extend.until).fill('2017-06-14')
    await send(page, acts.extend.submit)
    await says(page, '17:00, 14/06/2017')
    await happened(page)
    await says(page, 'lý do: Đội đang kiểm tra nơi khác.')
    await says(page, 'đến ngày: 14/06/2017')
    await page.getByRole('link', { name: acts.reassign.title }).click()
    await page.getByRole('combobox', { name: acts.reassign.team }).click()
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('option').allTextContents()).toHaveLength(1)
    expect(await flawsOf(page)).toEqual([])
    await chooseFirst(page, 'by mouse')
    await page.getByLabel('Lý do').fill('Cơ sở ở địa bàn thành phố.')
    await send(page, acts.reassign.submit, true)
    await says(page, 'Đội kiểm tra liên ngành 178 thành phố Tuyên Quang')
    await happened(page)
    await says(page, 'lý do: Cơ sở ở địa bàn thành phố.')
    expect(await flawsOf(page)).toEqual([])
    const next = await at(otherLeader, '/staff/work?kind=inspection')
    await next.locator('.line a').first().click()
    expect(await offered(next)).toContain(acts.decide.title)
    const before = await at(leader, `/staff/inspection/${tasks[1]}`)
    expect(await offered(before)).toEqual([])
  })

  it('is called off by the director, with a reason that stays', async () => {
    const page = await task(director, 2, '?act=cancel')
    await send(page, acts.cancel.submit)
    await says(page, 'Lý do: Xin điền ô này.')
    await page.getByLabel('Lý do').fill('Cơ sở đã ngừng kinh doanh.')
    await send(page, acts.cancel.submit)
    await page.getByRole('dialog').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Cơ sở đã ngừng kinh doanh.')
    await send(page, acts.cancel.submit, true)
    await page.locator('.lead').getByText('đã hủy').waitFor()
    await page.locator('.facts').getByText('Cơ sở đã ngừng kinh doanh.').waitFor()
    expect(await offered(page)).toEqual([])
    expect(await flawsOf(page)).toEqual([])
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { act, workOf } from '../../local/story/cast.ts'
import { aWindow, hasNoBrowser } from '../support/browser.ts'
import { programme } from '../support/programme.ts'
import { statesOf, storedItems } from '../support/stored.ts'
import { answer, fillForm, goOn, receiptOn, told, toNextPage } from './citizen-visit.ts'
import { says, tabTo } from './staff-visit.ts'
import { useWholeSystem } from './whole-system.ts'

describe.skipIf(hasNoBrowser)('a citizen without JavaScript', () => {
  const system = useWholeSystem()

  const aPage = async (): Promise<Page> => {
    const { context } = await aWindow(system.browser, { javaScriptEnabled: false })
    return context.newPage()
  }
  const press = async (page: Page, name: string): Promise<void> => {
    await tabTo(page, name)
    await toNextPage(page, () => page.keyboard.press('Enter'))
  }
  const tick = async (page: Page, name: string): Promise<void> => {
    await tabTo(page, name)
    await page.keyboard.press('Space')
  }
  const write = async (page: Page, label: string, text: string): Promise<void> => {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
  const title = (page: Page): Promise<string> => page.title()

  it('tells, by keyboard alone, mends what is refused, follows it up, is asked and answers', async () => {
    const page = await aPage()
    await page.goto(system.runtime.url)
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    await press(page, 'Bắt đầu báo tin')
    expect(await title(page)).toBe('Báo tin – Bước 1 / 5 – Kẻng')
    await press(page, 'Tiếp tục')

    // Nothing was answered: the page says what is missing, and its links lead there.
    await press(page, 'Tiếp tục')
    expect(await title(page)).toMatch(/^Lỗi: /)
    await tabTo(page, 'Chọn việc mà bạn muốn báo')
    await page.keyboard.press('Enter')
    await tick(page, 'Nghi có hoạt động mại dâm')
    await tick(page, 'Không, hoặc tôi không biết')
    await press(page, 'Tiếp tục')

    await tabTo(page, 'Loại cơ sở')
    await page.keyboard.type('Nhà nghỉ')
    await write(page, 'Tên trên biển hiệu', told.name)
    await write(page, 'Địa chỉ', told.address)
    await tabTo(page, 'Xã, phường, thị trấn')
    await page.keyboard.type('Phường Phan Thiết')
    await press(page, 'Tiếp tục')

    await write(page, 'Mô tả sự việc', `${told.account} Gọi 0912 345 678.`)
    await press(page, 'Tiếp tục')
    await says(page, 'Bỏ số điện thoại')
    await tabTo(page, 'Mô tả sự việc')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(told.account)
    await press(page, 'Tiếp tục')

    expect(await page.locator('.answers').textContent()).toMatch(/Nhà nghỉ Hoa Ban.*Phường Phan Thiết.*Nhiều đêm sau 22 giờ/s)
    await press(page, 'Gửi tin báo')
    const receipt = await receiptOn(page)
    expect(receipt).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z*~$=]$/)
    expect(await title(page)).toBe('Báo tin – Kẻng')
    await says(page, 'xem xét chậm nhất ngày 30/5/2017')

    await press(page, 'Tra cứu')
    await write(page, 'Mã tra cứu', receipt.toLowerCase().replaceAll('-', ' '))
    await press(page, 'Xem')
    await says(page, 'xong ngày 29/5/2017')

    await system.runtime.settle()
    const [work] = await workOf(system.runtime, 'dolisa.tip-desk')
    const path = `/api/tip-offs/${work?.id}`
    const { rev } = await act(system.runtime, 'GET', path, 'dolisa.tip-desk')
    await act(system.runtime, 'POST', `${path}/ask`, 'dolisa.tip-desk', { rev, question: 'when' })
    await press(page, 'Tra cứu')
    await write(page, 'Mã tra cứu', receipt)
    await press(page, 'Xem')
    await says(page, 'Câu hỏi đang chờ bạn trả lời')
    await says(page, programme.fixedQuestions.find(({ id }) => id === 'when')?.text.vi ?? '')
    await write(page, 'Trả lời hoặc bổ sung', 'Thường vào tối thứ bảy.')
    await press(page, 'Gửi tin nhắn')
    await says(page, 'Đã nhận tin nhắn của bạn.')
    expect(await page.content()).not.toContain('Thường vào tối thứ bảy')
    await page.context().close()
  })

  it('gets the same receipt when the page is loaded again or the language switched, and nothing is there twice', async () => {
    await system.runtime.reset()
    const page = await aPage()
    await fillForm(page, system.runtime.url)
    await goOn(page)
    const receipt = await receiptOn(page)
    await page.reload()
    expect(await receiptOn(page)).toBe(receipt)
    await toNextPage(page, () => page.getByRole('button', { name: 'English' }).click())
    await says(page, 'Your report has been received')
    expect(await receiptOn(page)).toBe(receipt)
    expect(new URL(page.url()).pathname).toBe('/en/form')
    expect(statesOf(await storedItems(system.runtime), 'tip-off')).toHaveLength(1)
    await page.context().close()
  })

  it('loses nothing by going back, changing an answer or switching the language', async () => {
    const page = await aPage()
    await fillForm(page, system.runtime.url)
    await toNextPage(page, () => page.getByRole('button', { name: 'Sửa Địa chỉ' }).click())
    await page.locator('#address').fill('số 5 đường Bình Thuận')
    await goOn(page)
    expect(await page.locator('.answers').textContent()).toContain('số 5 đường Bình Thuận')
    await toNextPage(page, () => page.getByRole('button', { name: 'Quay lại' }).click())
    await page.locator('#account').fill('chưa viết')
    await toNextPage(page, () => page.getByRole('button', { name: 'English' }).click())
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#account').inputValue()).toBe('chưa viết')
    await page.context().close()
  })

  it('sees the telephone numbers before anything is sent when somebody is in danger, and afterwards that nobody has confirmed', async () => {
    const page = await aPage()
    await page.goto(`${system.runtime.url}/vi/form`)
    expect(await page.getByRole('link', { name: '113' }).isVisible()).toBe(true)
    await page.locator('#sign').check()
    await goOn(page)
    await says(page, 'Xin gọi ngay')
    for (const step of ['matter', 'place', 'account'] as const) {
      await answer[step](page)
      await goOn(page)
    }
    await goOn(page)
    await says(page, 'chưa có cán bộ nào xác nhận')
    expect(await page.getByRole('link', { name: '113' }).getAttribute('href')).toBe('tel:113')
    await page.context().close()
  })

  it('is told why a private home is not taken', async () => {
    const page = await aPage()
    await page.goto(`${system.runtime.url}/vi/form`)
    await goOn(page)
    await answer.matter(page)
    await goOn(page)
    await answer.place(page)
    await page.locator('#type').selectOption('private-home')
    await goOn(page)
    await says(page, 'không nhận tin về nhà ở riêng')
    expect(await page.locator('#address').inputValue()).toBe(told.address)
    await page.context().close()
  })

  it('who was inspected reaches the inspectorate alone, with the code of the notice', async () => {
    await system.runtime.reset()
    const page = await aPage()
    await page.goto(`${system.runtime.url}/vi/complaint`)
    await page.locator('#code').fill('kt 7f3k2m')
    await page.locator('#text').fill('Đoàn kiểm tra quay phim người làm việc.')
    await goOn(page)
    await says(page, 'Đã tiếp nhận ý kiến của bạn')
    expect(await receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){4}/)
    await system.runtime.settle()
    expect(await workOf(system.runtime, 'inspectorate.contact')).toHaveLength(1)
    expect(await workOf(system.runtime, 'dolisa.tip-desk')).toHaveLength(0)
    await page.context().close()
  })

  it('can send the form with the style sheet off', async () => {
    const { context } = await aWindow(system.browser, { javaScriptEnabled: false })
    await context.route('**/*.css', (route) => route.abort())
    const page = await context.newPage()
    await fillForm(page, system.runtime.url)
    await goOn(page)
    expect(await receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){4}/)
    await context.close()
  })
})

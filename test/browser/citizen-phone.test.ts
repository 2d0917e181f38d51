import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aWindow, hasNoBrowser } from '../support/browser.ts'
import { answer, fillForm, goOn, receiptOn, told, toNextPage } from './citizen-visit.ts'
import { says } from './staff-visit.ts'
import { useWholeSystem } from './whole-system.ts'

const elsewhere = 'https://www.google.com/**'

describe.skipIf(hasNoBrowser)('a citizen on a phone with JavaScript', () => {
  const system = useWholeSystem()

  const aPhone = async (): Promise<{ page: Page; faults: string[] }> => {
    const { context } = await aWindow(system.browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await context.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<title>thời tiết</title>' }))
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('422')) faults.push(message.text())
    })
    return { page, faults }
  }
  const atPlace = async (page: Page): Promise<void> => {
    await page.goto(`${system.runtime.url}/vi/form`)
    await goOn(page)
    await answer.matter(page)
    await goOn(page)
  }
  const receiptPage = async (page: Page): Promise<string> => {
    await fillForm(page, system.runtime.url)
    await goOn(page)
    return receiptOn(page)
  }

  it('has a proof of work worked out while he reads, and takes it along from page to page', async () => {
    const { page, faults } = await aPhone()
    await page.goto(`${system.runtime.url}/vi/form`)
    await page.locator('input[name=work]').waitFor({ state: 'attached' })
    const work = await page.locator('input[name=work]').inputValue()
    expect(work).toMatch(/^\d{1,16}$/)
    await goOn(page)
    expect(await page.locator('input[name=work]').inputValue()).toBe(work)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('finds his commune by typing some letters of it without marks', async () => {
    const { page } = await aPhone()
    await atPlace(page)
    await page.getByLabel('Gõ để tìm trong danh sách').fill('phan thi')
    expect(await page.locator('#area').inputValue()).toBe('phan-thiet')
    await says(page, 'Tìm thấy 1 nơi')
    await page.getByLabel('Gõ để tìm trong danh sách').fill('ham yen')
    expect(await page.locator('#area optgroup').count()).toBe(2)
    await page.getByLabel('Gõ để tìm trong danh sách').fill('')
    expect(await page.locator('#area').inputValue()).toBe('phan-thiet')
    expect(await page.locator('#area option').count()).toBeGreaterThan(140)
    await page.context().close()
  })

  it('is told as he types what must not be in a text, and how much room is left', async () => {
    const { page, faults } = await aPhone()
    await atPlace(page)
    await answer.place(page)
    await goOn(page)
    await page.locator('#account').fill(`${told.account} Gọi 0912 345 678.`)
    await says(page, 'Bỏ số điện thoại')
    await says(page, 'Còn 929 ký tự')
    await page.locator('#account').fill('Chị Hoa kể lại cho tôi.')
    await says(page, 'Có vẻ bạn đã ghi tên một người')
    await page.locator('#account').fill('a'.repeat(1012))
    await says(page, 'Thừa 12 ký tự')
    await page.locator('#account').fill(told.account)
    await page.locator('#account-caution').waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is led to the summary of what is to be mended', async () => {
    const { page } = await aPhone()
    await page.goto(`${system.runtime.url}/vi/form`)
    await goOn(page)
    await goOn(page)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
    await page.context().close()
  })

  it('can save the receipt, and print the card alone', async () => {
    const { page, faults } = await aPhone()
    const receipt = await receiptPage(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Lưu mã' }).click()])
    expect(download.suggestedFilename()).toBe('ma-tra-cuu.txt')
    expect(await readFile(await download.path(), 'utf8')).toContain(receipt)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.code').isVisible()).toBe(true)
    expect(await page.locator('header, footer, h1, .card button').locator('visible=true').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is asked before leaving whether the receipt is written down, until it is', async () => {
    const { page } = await aPhone()
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      return dialog.dismiss()
    })
    await receiptPage(page)
    const receipt = await receiptOn(page)
    await page.getByRole('link', { name: 'Nơi hỗ trợ' }).click()
    expect(asked).toEqual(['confirm'])
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['confirm', 'beforeunload'])
    expect(await receiptOn(page)).toBe(receipt)
    await page.getByLabel('Tôi đã ghi lại mã này').check()
    await toNextPage(page, () => page.getByRole('link', { name: 'Nơi hỗ trợ' }).click())
    expect(asked).toHaveLength(2)
    await page.context().close()
  })

  it('leaves at once, also from the receipt, by the button or by Escape three times, without a question', async () => {
    for (const leave of ['button', 'keys'] as const) {
      const { page } = await aPhone()
      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        return dialog.accept()
      })
      await receiptPage(page)
      await page.locator('h1').click()
      if (leave === 'button') await page.getByRole('link', { name: 'Rời trang nhanh' }).click()
      else for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape')
      await page.waitForURL(elsewhere)
      expect(asked).toEqual([])
      await page.context().close()
    }
  })

  it('can switch the language of the receipt without a question', async () => {
    const { page } = await aPhone()
    const receipt = await receiptPage(page)
    await page.locator('h1').click()
    await toNextPage(page, () => page.getByRole('button', { name: 'English' }).click())
    expect(await receiptOn(page)).toBe(receipt)
    await page.context().close()
  })
})

import type { Page } from 'playwright-core'

/** What a citizen tells in these tests. */
export const told = {
  name: 'Nhà nghỉ Hoa Ban',
  address: 'số 3 đường Bình Thuận',
  account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay.',
}

/** Does something that leads to another page, and waits for it. */
export const toNextPage = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const loaded = page.waitForEvent('load')
  await act()
  await loaded
}

/** Presses the button that goes on. */
export const goOn = (page: Page): Promise<void> => toNextPage(page, () => page.locator('main button.main').click())

/** The answers to each question page, as anybody gives them who has a mouse or a finger. */
export const answer = {
  matter: async (page: Page, category = 'organising', body = 'none'): Promise<void> => {
    await page.locator(`input[name=category][value=${category}]`).check()
    await page.locator(`input[name=conflict][value=${body}]`).check()
  },
  place: async (page: Page): Promise<void> => {
    await page.locator('#type').selectOption('guesthouse')
    await page.locator('#name').fill(told.name)
    await page.locator('#address').fill(told.address)
    await page.locator('#area').selectOption('phan-thiet')
  },
  account: (page: Page): Promise<void> => page.locator('#account').fill(told.account),
}

/** Fills the whole form, up to the page on which everything is checked. */
export const fillForm = async (page: Page, base: string): Promise<void> => {
  await page.goto(`${base}/vi/form`)
  await goOn(page)
  for (const step of ['matter', 'place', 'account'] as const) {
    await answer[step](page)
    await goOn(page)
  }
}

/** The receipt that a page shows. */
export const receiptOn = async (page: Page): Promise<string> => (await page.locator('.code').textContent()) ?? ''

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { act, revOf } from '../../local/story/cast.ts'
import { staffDeadline } from '../../web/i18n/vi/staff-deadline.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { flawsOf } from './flaws.ts'
import { says, useVisits } from './staff-visit.ts'
import { useWholeSystem } from './whole-system.ts'

const district = 'pc-ham-yen.contact'
const acts = staffDeadline.acts
const pageOf = (commune: string): string => `/staff/deadline/${encodeURIComponent(`iii7-3b-review~${commune}~2017-H1`)}`

describe.skipIf(hasNoBrowser)('who acts for whom in the console', () => {
  const file = aCompiledProgramme(
    withOnly(['ppc', 'dolisa', 'pc-ham-yen', 'pc-tan-yen', 'pc-bach-xa', 'pc-yen-thuan'], ['iii7-3b-review', 'iii2-1-comms']),
  )
  const system = useWholeSystem({ at: '2017-06-08T01:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)

  beforeAll(async () => {
    const { runtime } = system
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await runtime.clock.advance('P1D')
  })

  const fillIn = async (page: Page, number: string): Promise<void> => {
    await page.getByRole('heading', { name: acts.submit.title, exact: true }).waitFor()
    const numbers = page.locator('input[type=number][required]')
    for (let n = 0; n < (await numbers.count()); n += 1) await numbers.nth(n).fill(number)
    for (const text of await page.locator('textarea[required]').all()) await text.fill('Đã tự giám sát; không có việc nổi cộm.')
  }

  /** Shows what has happened, once the history has heard of it. */
  const happened = async (page: Page): Promise<void> => {
    await system.runtime.settle()
    await page.reload()
    await says(page, 'Diễn biến')
  }

  const handIn = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: acts.submit.submit }).click()
    await page.getByRole('dialog').getByRole('button', { name: acts.submit.submit }).click()
  }

  it('lets a district enter the paper of its commune with the day on which it came, and keep no draft of it', async () => {
    const page = await at(district, pageOf('pc-tan-yen'))
    await says(page, acts.submit.onBehalf('Ủy ban nhân dân thị trấn Tân Yên'))
    expect(await page.getByRole('button', { name: acts.submit.draft }).count()).toBe(0)
    await fillIn(page, '3')
    await page.getByRole('button', { name: acts.submit.submit }).click()
    await says(page, 'Hình thức gửi: Xin chọn một mục.')
    expect(await flawsOf(page)).toEqual([])
    await page.getByLabel('Hình thức gửi').selectOption({ label: staffDeadline.channels.paper })
    await page.getByLabel('Số văn bản').fill('12/BC-UBND')
    await page.getByLabel('Ngày nhận').fill('2016-05-12')
    await handIn(page)
    await says(page, 'Ngày nhận: Ngày nhận quá sớm so với kỳ này.')
    await page.getByLabel('Ngày nhận').fill('2017-06-08')
    await handIn(page)
    await page.locator('.lead').getByText('đã nộp, chờ tiếp nhận').waitFor()
    await says(page, 'đúng hạn')
    await happened(page)
    await says(page, 'nộp thay: Ủy ban nhân dân thị trấn Tân Yên')
    expect(await flawsOf(page)).toEqual([])
  })

  it('lets the coordinator hand in for a commune too, and shows him the form in words', async () => {
    const page = await at('dolisa.contact', `${pageOf('pc-bach-xa')}?act=submit`)
    await says(page, acts.submit.onBehalf('Ủy ban nhân dân xã Bạch Xa'))
    await fillIn(page, '2')
    await page.getByLabel('Hình thức gửi').selectOption({ label: staffDeadline.channels['e-office'] })
    await handIn(page)
    await page.locator('.lead').getByText('đã nộp, chờ tiếp nhận').waitFor()
    const recipient = await at(district, pageOf('pc-bach-xa'))
    await recipient.getByRole('rowheader', { name: 'Số hoạt động tuyên truyền' }).first().waitFor()
    await says(recipient, 'Đánh giá việc thực hiện Kế hoạch tại xã, phường, thị trấn')
    expect(await recipient.locator('main').textContent()).not.toMatch(/villages-|evaluation|-activities/)
    expect(await flawsOf(recipient)).toEqual([])
  })

  it('lets somebody with two posts see the work of both, and acts as the post whose work it is', async () => {
    const { runtime } = system
    const path = '/api/agencies/pc-yen-thuan'
    await act(runtime, 'PUT', path, 'dolisa.administrator', {
      rev: await revOf(runtime, path, 'dolisa.administrator'),
      roles: { contact: { holders: [{ sub: `person-of:${district}`, from: '2017-06-09' }] } },
    })
    await runtime.settle()
    const page = await at(district, '/staff/work')
    await page.locator('.line').first().waitFor()
    expect((await page.locator('.line .next').allTextContents()).sort()).toEqual([
      'Cần làm: nộp',
      'Cần làm: tiếp nhận hoặc trả lại',
      'Cần làm: tiếp nhận hoặc trả lại',
    ])
    expect(await flawsOf(page)).toEqual([])
    const sent: [string, string | undefined][] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push([new URL(request.url()).pathname, request.headers()['keng-post']])
    })
    await page.locator('.line', { hasText: 'Cần làm: nộp' }).getByRole('link').click()
    const posts = page.getByRole('combobox', { name: 'Chức vụ đang dùng' })
    await fillIn(page, '1')
    expect(await posts.inputValue()).toBe('pc-yen-thuan.contact')
    await page.getByRole('button', { name: acts.submit.draft }).click()
    await says(page, acts.submit.drafted)
    await handIn(page)
    await page.locator('.lead').getByText('đã nộp, chờ tiếp nhận').waitFor()
    expect(await page.getByRole('heading', { name: acts.accept.title }).count()).toBe(0)

    await posts.selectOption(district)
    await page.getByRole('button', { name: acts.accept.submit }).click()
    await page.locator('.lead').getByText('đã tiếp nhận').waitFor()
    expect(sent.map(([to, by]) => `${to.split('/').at(-1)} ${by}`)).toEqual([
      'draft pc-yen-thuan.contact',
      'submit pc-yen-thuan.contact',
      `accept ${district}`,
    ])
    await happened(page)
    const history = page.locator('.events li')
    await history.getByText('Cơ quan đã nộp · Đầu mối Ủy ban nhân dân xã Yên Thuận').waitFor()
    expect(await flawsOf(page)).toEqual([])
  })
})

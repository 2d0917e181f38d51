import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { act, sendTipOff } from '../../local/story/cast.ts'
import { staffTipOff } from '../../web/i18n/vi/staff-tip-off.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { flawsOf } from './flaws.ts'
import { says, tabTo, useVisits } from './staff-visit.ts'
import { useWholeSystem } from './whole-system.ts'

const acts = staffTipOff.acts

describe.skipIf(hasNoBrowser)('an urgent tip-off and one about an official in the console', () => {
  const { agencies, ...rest } = withOnly(
    ['ppc', 'dolisa', 'police', 'inspectorate', 'team178-province', 'pc-phan-thiet'],
    ['law-t178-adhoc-result'],
  )
  // No mail reaches the inspectorate.
  const file = aCompiledProgramme({
    ...rest,
    agencies: agencies.map((agency) =>
      agency.id === 'inspectorate'
        ? { ...agency, roles: agency.roles.map((role) => ({ ...role, address: 'bounce@inspectorate.example' })) }
        : agency,
    ),
  })
  const system = useWholeSystem({ at: '2017-06-03T14:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const at = useVisits(system)

  /** On a Saturday evening: a child, trafficking, and an official who is said to shield a place. */
  beforeAll(async () => {
    const { runtime } = system
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    await sendTipOff(runtime, 12, { category: 'child' })
    await sendTipOff(runtime, 14, { category: 'trafficking' })
    await sendTipOff(runtime, 16, { category: 'official-shields', conflict: 'labour' })
    await runtime.settle()
  })

  /** Where the newest mail to a post leads. */
  const linkFor = async (post: string): Promise<string> => {
    const mails = await system.runtime.mails()
    const mail = mails.findLast(({ to }) => to.some((address) => address.startsWith(`${post}@`)))
    return /\/staff\/tip-off\/[\w.~%-]+/.exec(mail?.text ?? '')?.[0] ?? `no mail to ${post}`
  }

  const offered = async (page: Page): Promise<string[]> => {
    await says(page, 'Diễn biến')
    return [...(await page.locator('h2#act').allTextContents()), ...(await page.locator('.other-acts a').allTextContents())]
  }

  it('is shown to the commune’s chair when it is about a child: that it is there, and nothing under the seal', async () => {
    const page = await at('pc-phan-thiet.chair', await linkFor('pc-phan-thiet.chair'))
    expect(await offered(page)).toEqual([])
    expect(await page.getByRole('heading', { name: staffTipOff.seal }).count()).toBe(0)
    await page.locator('.facts').getByText('trẻ em').first().waitFor()
    expect(await flawsOf(page)).toEqual([])
    const work = await at('pc-phan-thiet.chair', '/staff/overview')
    await work.locator('.line').getByText('tin khẩn').waitFor()
    expect(await work.locator('.line').count()).toBe(1)
  })

  it('stands on the duty post’s list as urgent, with what to do, until somebody has it in hand', async () => {
    const page = await at('police.duty', '/staff/work?only=urgent')
    await page.locator('.line').first().waitFor()
    expect(await page.locator('.line').count()).toBe(2)
    expect(await page.locator('.line .badge.urgent').allTextContents()).toEqual(['KHẨN', 'KHẨN'])
    expect(await page.locator('.line .next').allTextContents()).toEqual(Array(2).fill('Cần làm: xác nhận tiếp nhận'))
    expect(await flawsOf(page)).toEqual([])
  })

  it('is opened by the police duty post from its mail, acknowledged first, then handed over with the keyboard alone', async () => {
    const page = await at('police.duty', await linkFor('police.duty'))
    await says(page, acts.acknowledge.intro)
    expect(await offered(page)).toEqual([acts.acknowledge.title, acts.screen.title, acts['hand-over'].title, acts.ask.title])
    expect(await flawsOf(page)).toEqual([])
    await tabTo(page, acts.acknowledge.submit)
    await page.keyboard.press('Enter')
    await page.locator('.lead').getByText('đã xác nhận tiếp nhận').waitFor()
    expect(await offered(page)).toEqual([acts.screen.title, acts['hand-over'].title, acts.ask.title])

    await page.getByLabel('Xử lý tin báo khẩn').check()
    await page.getByRole('button', { name: acts.open.submit }).click()
    await says(page, 'có xe đưa khách đến rồi đi ngay')
    await tabTo(page, acts['hand-over'].title)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: acts['hand-over'].submit }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(acts['hand-over'].title)
    expect(await flawsOf(page)).toEqual([])
    await tabTo(page, acts['hand-over'].submit)
    await page.keyboard.press('Enter')
    await says(page, 'Bàn giao cho: Xin chọn một mục.')
    await tabTo(page, `${acts['hand-over'].to}: `)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'Lý do')
    await page.keyboard.type('Đội điều tra đã nhận lúc 21 giờ 10.')
    await tabTo(page, acts['hand-over'].submit)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, acts['hand-over'].submit)
    await page.keyboard.press('Enter')
    await page.locator('.lead').getByText('đã kết thúc').waitFor()
    await says(page, 'Đội điều tra đã nhận lúc 21 giờ 10.')
    expect(await offered(page)).toEqual([])
    await system.runtime.settle()
    await page.reload()
    await says(page, 'Niêm phong đã được mở')
    await says(page, 'để: Xử lý tin báo khẩn')
    expect(await flawsOf(page)).toEqual([])
  })
  it('is, when it names those who handle tip-offs, seen by the inspectorate alone', async () => {
    const page = await at('inspectorate.contact', '/staff/work')
    await page.locator('.line a').first().click()
    await page.locator('.facts').getByText('Ngành Lao động - Thương binh và Xã hội').waitFor()
    expect(await offered(page)).toContain(acts.acknowledge.title)
    expect(await flawsOf(page)).toEqual([])
    const { pathname } = new URL(page.url())
    for (const post of ['dolisa.tip-desk', 'dolisa.director', 'police.duty', 'team178-province.leader']) {
      const other = await at(post, pathname)
      await says(other, 'Không mở được mục này')
      expect(await other.locator('main').textContent()).not.toMatch(/KT-|bao che/)
      expect(await flawsOf(other)).toEqual([])
    }
  })

  it('whose mail nobody of the inspectorate got is with who keeps the overview, until he says why it may be left at that', async () => {
    await system.runtime.clock.advanceTo('2017-06-06T02:00:00.000Z')
    await system.runtime.settle()
    const page = await at('dolisa.director', '/staff/overview')
    await says(page, 'Thư bị trả lại của:')
    const astray = page.locator('.astray li')
    const count = await astray.count()
    await astray.getByRole('button', { name: 'Khép lại' }).first().click()
    await page.getByRole('button', { name: 'Khép lại thư này' }).click()
    await says(page, 'Lý do: Xin điền ô này.')
    expect(await flawsOf(page)).toEqual([])
    await page.getByLabel('Lý do').fill('Đã báo Thanh tra tỉnh bằng văn bản giấy.')
    await page.getByRole('button', { name: 'Khép lại thư này' }).click()
    await says(page, 'Đã khép lại')
    expect(await astray.count()).toBe(count - 1)
  })
})

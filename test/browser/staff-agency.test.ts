import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { act, revOf } from '../../local/story/cast.ts'
import { hasNoBrowser } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { withOnly } from '../support/months-programme.ts'
import { says, tabTo, useVisits } from './staff-visit.ts'
import { violationsOn } from './violations.ts'
import { useWholeSystem } from './whole-system.ts'

const pageOf = (agency: string, query = ''): string => `/staff/agency/${agency}${query}`

/** Sends the form of an act that asks once more. */
const sendTwice = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
}

/** What the page of an agency sends; `undefined` until it has sent something. */
const sentFrom = (page: Page): { body: object | undefined } => {
  const sent: { body: object | undefined } = { body: undefined }
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.body = request.postDataJSON() as object
  })
  return sent
}

describe.skipIf(hasNoBrowser)('the page of an agency', () => {
  let runtime: Runtime
  const file = aCompiledProgramme(
    withOnly(['ppc', 'dolisa', 'police', 'inspectorate', 'team178-province', 'health', 'pc-ham-yen'], []),
  )

  const system = useWholeSystem({ at: '2017-06-29T09:00:00.000Z', environment: { KENG_PROGRAMME: file } })
  const open = useVisits(system)

  beforeAll(async () => {
    runtime = system.runtime
    await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
    const address = 'bounce@tuyenquang.example'
    await act(runtime, 'PUT', '/api/agencies/police', 'police.contact', { rev: 0, roles: { contact: { address } } })
    // Monday of the new quarter, after the first mails.
    await runtime.clock.advanceTo('2017-07-03T02:30:00.000Z')
    await runtime.settle()
  })

  const at = async (post: string, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await open(post, path, options)
    if (path.includes('/agency/')) await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
    return page
  }
  const shown = (agency: string, post: string) => act(runtime, 'GET', `/api/agencies/${agency}`, post)
  const change = async (agency: string, post: string, body: Record<string, unknown>): Promise<unknown> =>
    act(runtime, 'PUT', `/api/agencies/${agency}`, post, { rev: await revOf(runtime, `/api/agencies/${agency}`, post), ...body })

  it('is where the mail of the quarter leads, and confirms the contacts', async () => {
    const mail = (await runtime.mails()).find(({ text }) => text.includes('/staff/agency/health'))
    const link = /http\S+\/staff\/agency\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const page = await at('health.contact', `${link}?act=confirm-contacts`)
    await says(page, 'Quý này cơ quan chưa xác nhận đầu mối.')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Xác nhận đầu mối')
    expect(await shown('health', 'health.contact')).toHaveProperty('confirmContactsBy')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Xác nhận: mọi đầu mối còn đúng' }).click()
    await says(page, 'không có việc đang chờ')
    expect(new URL(page.url()).search).toBe('')
    expect(await shown('health', 'health.contact')).toMatchObject({ contactsConfirmedAt: '2017-07-03T02:30:00.000Z' })
  })

  it('sends an address that was changed, and nothing else', async () => {
    const page = await at('pc-ham-yen.contact', pageOf('pc-ham-yen'))
    const sent = sentFrom(page)
    await page.getByRole('link', { name: 'Sửa Phó Chủ tịch' }).click()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Sửa một chức vụ')
    await page.getByRole('button', { name: 'Gửi thay đổi' }).click()
    await says(page, 'Chưa có gì khác với hiện nay.')
    expect(sent.body).toBeUndefined()
    await page.getByLabel('Địa chỉ thư').fill('pho-chu-tich@tuyenquang.example')
    await page.getByRole('button', { name: 'Gửi thay đổi' }).click()
    await page.locator('.posts').getByText('pho-chu-tich@tuyenquang.example').waitFor()
    expect(sent.body).toEqual({ rev: 0, roles: { 'vice-chair': { address: 'pho-chu-tich@tuyenquang.example' } } })
  })

  // The browser now and then loses a key between the parts of a day; a person would see it and type again.
  it('takes an absence from the keyboard alone', { retry: 3 }, async () => {
    const page = await at('health.director', pageOf('health', '?act=change&of=division-head'))
    await tabTo(page, 'Thêm lần vắng mặt')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Từ ngày')
    // The same day in whatever order this browser writes days.
    await page.keyboard.type('07072017')
    await tabTo(page, 'Đến hết ngày')
    await page.keyboard.type('08082017')
    await tabTo(page, 'Chức vụ thay')
    await page.keyboard.type('Giám')
    await tabTo(page, 'Gửi thay đổi')
    await page.keyboard.press('Enter')
    await says(page, 'từ ngày 07/07/2017 đến hết ngày 08/08/2017: Giám đốc Sở Y tế thay')
    await runtime.settle()
    await page.reload()
    await says(page, 'chức vụ: Trưởng phòng phụ trách (vắng mặt)')
    expect(await violationsOn(page)).toEqual([])
  })

  it('puts a change of who may open seals before a second person, who approves it', async () => {
    const proposer = await at('dolisa.administrator', '/staff/work')
    await proposer.getByRole('link', { name: 'Cơ quan', exact: true }).click()
    await proposer.getByRole('link', { name: 'Sửa Bộ phận tiếp nhận tin báo' }).click()
    await says(proposer, 'Chưa có gì thay đổi cho đến khi một người thứ hai phê duyệt')
    await proposer.getByRole('button', { name: 'Thêm người giữ' }).click()
    const added = proposer.getByRole('group', { name: 'Người giữ 2' })
    await added.getByLabel('Mã người dùng').fill('new-desk')
    await added.getByLabel('Từ ngày').fill('2017-07-10')
    expect(await violationsOn(proposer)).toEqual([])
    await sendTwice(proposer, 'Gửi thay đổi')
    await says(proposer, 'Chức vụ của bạn đã đề nghị thay đổi này nên không được tự phê duyệt.')
    expect(await proposer.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0)
    expect(await proposer.getByRole('link', { name: 'Phê duyệt' }).count()).toBe(0)

    const approver = await at('dolisa.deputy-director', pageOf('dolisa', '?act=approve'))
    await approver.waitForFunction(() => document.activeElement?.textContent?.startsWith('Phê duyệt'))
    const proposal = approver.getByRole('region', { name: /^Đề nghị thay đổi/ })
    await proposal.getByText('new-desk').waitFor()
    expect(await violationsOn(approver)).toEqual([])
    await sendTwice(approver, 'Phê duyệt')
    await proposal.waitFor({ state: 'detached' })
    expect(JSON.stringify(await shown('dolisa', 'dolisa.administrator'))).toContain('"sub":"new-desk","from":"2017-07-10"')
  })

  it('lets a proposal be taken back', async () => {
    const roles = { reception: { address: 'tiep-cong-dan@tuyenquang.example' } }
    await change('ppc', 'ppc.contact', { roles })
    const page = await at('ppc.contact', pageOf('ppc', '?act=drop'))
    await page.getByRole('button', { name: 'Bỏ đề nghị' }).click()
    await page.getByRole('region', { name: /^Đề nghị thay đổi/ }).waitFor({ state: 'detached' })
    expect(await shown('ppc', 'ppc.contact')).not.toHaveProperty('sealChange')
  })

  it('points to the field that was refused, by the form and by the rules', async () => {
    const page = await at('dolisa.contact', pageOf('dolisa', '?act=change&of=deputy-director'))
    const send = () => page.getByRole('button', { name: 'Gửi thay đổi' }).click()
    const address = page.getByLabel('Địa chỉ thư')
    await address.fill('deputy at dolisa')
    await send()
    await page.getByRole('link', { name: 'Địa chỉ thư: Xin điền một địa chỉ thư' }).click()
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
    // A browser takes it for an address; mail does not.
    await address.fill('deputy@dolisa')
    await sendTwice(page, 'Gửi thay đổi')
    await page.getByRole('link', { name: 'Địa chỉ thư: Hệ thống chưa nhận nội dung ô này.' }).waitFor()

    await address.fill('deputy@tuyenquang.example')
    await page.getByRole('button', { name: 'Thêm lần vắng mặt' }).click()
    const absence = page.getByRole('group', { name: 'Lần vắng mặt 1' })
    await absence.getByLabel('Từ ngày').fill('2017-07-10')
    await absence.getByLabel('Đến hết ngày').fill('2017-07-07')
    const substitute = absence.getByLabel('Chức vụ thay')
    expect(await substitute.locator('option').allTextContents()).toEqual(['Xin chọn…', 'Bộ phận tiếp nhận tin báo'])
    await substitute.selectOption('dolisa.tip-desk')
    // As from a page that was opened before the programme changed.
    await page.route('**/api/agencies/dolisa', (route) => {
      const body = route.request().postData()?.replace('dolisa.tip-desk', 'inspectorate.chief')
      return route.continue(body === undefined ? {} : { postData: body })
    })
    await sendTwice(page, 'Gửi thay đổi')
    await page.getByRole('link', { name: 'Đến hết ngày: Ngày kết thúc ở trước ngày bắt đầu.' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Chức vụ thay: Chức vụ được mở niêm phong chỉ được thay' }).click()
    expect(await substitute.evaluate((select) => select === document.activeElement)).toBe(true)
  })

  it('shows what somebody else entered meanwhile, and undoes nothing of it', async () => {
    const page = await at('pc-ham-yen.contact', pageOf('pc-ham-yen', '?act=change&of=chair'))
    const sent = sentFrom(page)
    await page.getByLabel('Địa chỉ thư').fill('chu-tich@tuyenquang.example')
    const holders = [{ sub: 'new-chair', from: '2017-07-03' }]
    await change('pc-ham-yen', 'pc-ham-yen.vice-chair', { roles: { chair: { holders } } })
    await runtime.settle()
    await page.getByRole('button', { name: 'Gửi thay đổi' }).click()
    await says(page, 'Người khác vừa quyết định')
    await says(page, 'chức vụ: Chủ tịch (người giữ)')
    expect(await page.getByLabel('Mã người dùng').inputValue()).toBe('new-chair')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Gửi thay đổi' }).click()
    await page.locator('.posts').getByText('chu-tich@tuyenquang.example').waitFor()
    expect(sent.body).toMatchObject({ roles: { chair: { address: 'chu-tich@tuyenquang.example' } } })
    expect(JSON.stringify(sent.body)).not.toContain('holders')
  })

  it('is where a hole of the overview leads, and begins with the address that fails', async () => {
    const keeper = await at('dolisa.director', '/staff/overview')
    await keeper.getByRole('link', { name: 'Đầu mối Công an tỉnh' }).click()
    await says(keeper, 'Thư không đến được chức vụ này.')
    const page = await at('police.contact', pageOf('police', '?act=change'))
    expect(await page.getByLabel('Địa chỉ thư').inputValue()).toBe('bounce@tuyenquang.example')
    await page.getByRole('link', { name: 'Xác nhận đầu mối' }).last().click()
    await says(page, 'Nếu xác nhận mà không sửa, hệ thống lại gửi đến địa chỉ cũ.')
  })

  it('is opened as the post that may act, of somebody who holds several', async () => {
    const holders = ['person-of:pc-ham-yen.contact', 'person-of:health.division-head'].map((sub) => ({ sub, from: '2017-07-01' }))
    await change('pc-ham-yen', 'pc-ham-yen.contact', { roles: { contact: { holders } } })
    const page = await at('health.division-head', pageOf('pc-ham-yen'))
    const posts = page.getByLabel('Chức vụ đang dùng')
    expect(await posts.inputValue()).toBe('pc-ham-yen.contact')
    await posts.selectOption('health.division-head')
    await says(page, 'Chức vụ đang dùng không có việc gì phải làm ở đây lúc này.')
    expect(await posts.inputValue()).toBe('health.division-head')
  })

  it('shows another agency without its holders and without an act', async () => {
    const page = await at('health.contact', pageOf('dolisa'))
    await says(page, 'Chức vụ đang dùng không có việc gì phải làm ở đây lúc này.')
    expect(await page.getByText('person-of:').count()).toBe(0)
    expect(await page.locator('.posts a').count()).toBe(0)
  })

  it('speaks English', async () => {
    const page = await at('police.contact', pageOf('police', '?act=change&of=duty'))
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Change a post' }).waitFor()
    await says(page, 'Nothing changes until a second person approves')
  })

  it.each([
    ['police.contact', [pageOf('police'), pageOf('police', '?act=change&of=duty')]],
    ['health.contact', [pageOf('inspectorate'), pageOf('health', '?act=change&of=division-head')]],
    ['dolisa.deputy-director', [pageOf('inspectorate', '?act=approve')]],
  ])('fits %s on 320 px, and in the dark', async (post, paths) => {
    const { sealChange } = await shown('inspectorate', 'health.contact')
    const away = { absences: [{ from: '2017-07-10', until: '2017-07-14', substitute: 'inspectorate.deputy-chief' }] }
    if (!sealChange) await change('inspectorate', 'inspectorate.chief', { roles: { contact: away } })
    const page = await at(post, '/staff/work', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    for (const path of paths) {
      await page.goto(runtime.url + path)
      await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      expect(await violationsOn(page)).toEqual([])
    }
  })
})

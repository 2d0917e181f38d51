import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Runtime } from '../../local/runtime.ts'
import { sendTipOff } from '../../local/story/cast.ts'
import { searchProof } from '../../web/citizen/enhance/search-proof.ts'
import { aWindow, hasNoBrowser, launch } from '../support/browser.ts'
import { aCompiledProgramme } from '../support/compiled-programme.ts'
import { programme } from '../support/programme.ts'
import { aRuntime } from '../support/runtime.ts'
import { fillForm, goOn, receiptOn, told } from './citizen-visit.ts'
import { says } from './staff-visit.ts'

/** So few that one flood uses them up. */
const few = { ...programme.intake, withoutWork: { most: 3, minutes: 60 } }

describe.skipIf(hasNoBrowser)('when somebody floods the intake', () => {
  let runtime: Runtime
  let browser: Browser
  const file = aCompiledProgramme({ intake: few })
  beforeAll(async () => {
    ;[runtime, browser] = await Promise.all([aRuntime({ environment: { KENG_PROGRAMME: file } }), launch()])
    for (let number = 0; number < few.withoutWork.most; number += 1) await sendTipOff(runtime, number)
  })
  afterAll(async () => {
    await browser?.close()
    await runtime?.stop()
  })

  const body = {
    category: 'organising',
    premises: { type: 'guesthouse', address: told.address, area: 'phan-thiet' },
    account: told.account,
  }

  it('the API says from when it takes one again, and takes one with a proof of work at once', async () => {
    const refused = await runtime.http('POST', '/api/tip-offs', { body })
    expect(refused).toMatchObject({ status: 429, body: { type: expect.stringContaining('too-many') } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const nonce = 'motMaRiengChoBieuMauNay'
    const work = searchProof({ nonce, bits: few.workBits })
    expect(await runtime.http('POST', '/api/tip-offs', { body: { ...body, nonce, work } })).toMatchObject({ status: 201 })
  })

  it('a form without JavaScript comes back with all that was written, the telephone numbers and the time to wait', async () => {
    const { context } = await aWindow(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await fillForm(page, runtime.url)
    await goOn(page)
    expect(await page.title()).toMatch(/^Lỗi: /)
    await says(page, 'xin gửi lại sau 20 phút')
    expect(await page.getByRole('link', { name: '113' }).isVisible()).toBe(true)
    expect(await page.locator('.answers').textContent()).toContain(told.account)
    await runtime.clock.advance('PT20M')
    await goOn(page)
    expect(await receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){4}/)
    await context.close()
  })

  it('one that a browser with JavaScript has worked for goes through', async () => {
    const { context } = await aWindow(browser)
    const page = await context.newPage()
    await fillForm(page, runtime.url)
    await page.locator('input[name=work]').waitFor({ state: 'attached' })
    await goOn(page)
    expect(await receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){4}/)
    await context.close()
  })
})

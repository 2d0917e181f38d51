import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { freshenAssembly } from '../local/fresh-assembly.ts'
import { type Runtime, startRuntime } from '../local/runtime.ts'
import { act, sendTipOff, workOf } from '../local/story/cast.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/pictures')

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const desk = { viewport: { width: 1280, height: 900 } }

const open = async (browser: Browser, url: string, size: typeof phone | typeof desk): Promise<Page> => {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...size })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const keep = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.context().close()
}

/** Opens a page of the console as the person who holds a post, by way of the local sign-in page. */
const openAs = async (browser: Browser, runtime: Runtime, post: string, path: string): Promise<Page> => {
  const page = await open(browser, `${runtime.url}${path}`, desk)
  await page.locator(`button[value="person-of:${post}"]`).click()
  await page.waitForURL((url) => url.origin === runtime.url && url.pathname === path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** A tip-off that was accepted and that nobody has decided on for a week, so that its ladder has something to show. */
const playAWeek = async (runtime: Runtime): Promise<string> => {
  await act(runtime, 'POST', '/api/programme/go-live', 'dolisa.administrator', {})
  await sendTipOff(runtime, 12)
  const [tipOff] = await workOf(runtime, 'dolisa.tip-desk')
  const body = { rev: 0, outcome: 'accept', reason: 'Nội dung rõ.', summary: 'Nhà nghỉ; nghi hoạt động sau 22 giờ.' }
  await act(runtime, 'POST', `/api/tip-offs/${tipOff?.id}/screen`, 'dolisa.tip-desk', body)
  await runtime.clock.advance('P8D')
  const [task] = await workOf(runtime, 'team178-province.leader')
  return String(task?.id)
}

const main = async (): Promise<void> => {
  process.env.TZ = 'UTC'
  mkdirSync(folder, { recursive: true })
  const output = join(root, 'cdk.out')
  await freshenAssembly({ programme: join(root, 'programmes/tuyen-quang-2016-2020'), output, dist: join(root, 'dist') })
  const runtime = await startRuntime({ assembly: output, standing: true })
  const browser = await chromium.launch({
    executablePath: process.env.KENG_CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  })
  try {
    const task = await playAWeek(runtime)
    await keep(await open(browser, `${runtime.url}/`, phone), 'home')
    await keep(await open(browser, `${runtime.url}/vi/form`, phone), 'form')
    await keep(await openAs(browser, runtime, 'dolisa.contact', '/staff/work'), 'work')
    await keep(await openAs(browser, runtime, 'team178-province.leader', `/staff/inspection/${task}`), 'inspection')
  } finally {
    await browser.close()
    await runtime.stop()
  }
}

if (import.meta.main) await main()

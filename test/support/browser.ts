import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const named = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`)
const places = [process.env.KENG_CHROMIUM, ...named]

/**
 * Where this machine has a Chromium: the one that KENG_CHROMIUM names, or Debian's; of those the one without windows, which does the same with
 * a third less work.
 */
export const chromiumPath = places.find((path) => path !== undefined && existsSync(path))

/** For `describe.skipIf`: says once what is missing. */
export const hasNoBrowser = chromiumPath === undefined
if (hasNoBrowser)
  console.warn('There is no Chromium here (apt-get install chromium-headless-shell): what needs a browser is skipped.')

/** Starts the browser; it must be closed. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] })

/** A window as a person would have it, in Vietnamese and without movement, since colours on their way to others are nobody's; lists every address that it asked for. */
export const aWindow = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; asked: URL[] }> => {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...options,
  })
  const asked: URL[] = []
  context.on('request', (request) => asked.push(new URL(request.url())))
  return { context, asked }
}

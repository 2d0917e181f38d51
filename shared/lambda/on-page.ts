import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Language } from '../contracts/pages.ts'
import { languages } from '../contracts/pages.ts'
import type { Instant } from '../domain/instant.ts'
import { secondsUntil, toInstant } from '../domain/instant.ts'
import type { Programme } from '../domain/programme.ts'
import { compiledProgramme } from './compiled-programme.ts'
import { logger } from './logger.ts'

/** Where a page finds its style sheet, its script and its icon. */
interface PageAssets {
  readonly css: string
  readonly js: string
  readonly icon: string
}

/** What a page is made from. */
export interface PageRequest {
  readonly language: Language
  /** The part of the address after the language; empty for the first page. */
  readonly page: string
  readonly fields: URLSearchParams
  readonly now: Instant
  /** As it was built, so that telephone numbers are shown even when the store cannot be reached. */
  readonly programme: Programme
  readonly assets: PageAssets
}

/** A page, and whether it holds a nonce or a receipt, so that nothing may keep it. */
export interface PageAnswer {
  readonly html: string
  readonly status?: number
  readonly secret?: boolean
  /** From when it is worth trying again. */
  readonly again?: Instant
}

/** What can be wrong with a request itself. */
export type PageProblem = 'not-found' | 'too-large' | 'failed'

const largestBody = 64 * 1024

/** How long a page that is the same for everybody may be kept, in seconds: a hotline that changes is seen by all within five minutes. */
const keptFor = 300

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    ...['style-src', 'script-src', 'img-src', 'form-action', 'connect-src', 'worker-src'].map((what) => `${what} 'self'`),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
    .map((what) => `${what}=()`)
    .join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

const unbundled = '{"css":"/assets/citizen.css","js":"/assets/citizen.js","icon":"/assets/icon.svg"}'

/** Put in place of its name when the bundle is made. */
const assets: PageAssets = JSON.parse(process.env.KENG_CITIZEN_ASSETS ?? unbundled)

const fieldsOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): URLSearchParams =>
  new URLSearchParams(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)

const respond = ({ html, status = 200, secret = false, again }: PageAnswer, { language, now }: PageRequest) => ({
  statusCode: status,
  headers: {
    ...headers,
    'content-language': language,
    'cache-control': secret || status !== 200 ? 'no-store' : `public, max-age=${keptFor}`,
    ...(again === undefined ? {} : { 'retry-after': secondsUntil(again, now) }),
  },
  body: html,
})

/**
 * Wraps a function that answers everyone with a page. Whatever is wrong or fails becomes a page too, which `problemPage` renders; the log
 * has the kind of error alone.
 */
export const onPage =
  (
    problemPage: (problem: PageProblem, request: PageRequest) => PageAnswer,
    answer: (request: PageRequest) => Promise<PageAnswer>,
  ) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const [, first = '', page = ''] = event.rawPath.split('/')
    const known = languages.find((entry) => entry === first)
    const isTooLarge = (event.body?.length ?? 0) > largestBody
    const language = known ?? languages[0]
    const fields = isTooLarge ? new URLSearchParams() : fieldsOf(event)
    const request = { language, page, fields, now: toInstant(new Date()), programme: compiledProgramme(), assets }
    const say = (problem: PageProblem) => respond(problemPage(problem, request), request)
    if (isTooLarge) return say('too-large')
    if (known === undefined && first !== '') return say('not-found')
    try {
      return respond(await answer(request), request)
    } catch (error) {
      logger.error('failed', { name: error instanceof Error ? error.name : typeof error })
      return say('failed')
    }
  }

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { instantOf } from './clock.ts'
import { readBody } from './http-server.ts'
import { answerProblem } from './local-problem.ts'
import type { LocalView } from './local-view.ts'
import { readMail } from './mailbox.ts'
import { startPage } from './start-page.ts'

export type LocalRoutes = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const moveSchema = z.union([
  z.strictObject({ advance: z.string().transform((text) => Temporal.Duration.from(text)) }),
  z.strictObject({ to: z.string().transform((text) => Temporal.Instant.from(text)) }),
])

// The list of a long jump would be longer than anyone reads.
const passedLimit = 500

const answerJson = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value, null, 2))
}

const answerText = (response: ServerResponse, type: string, text: string): void => {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)
}

/** The instant a duration after another; days are days of 24 hours. */
export const addDuration = (now: number, duration: Temporal.Duration): number =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO('UTC').add(duration).epochMilliseconds

const readMove = (body: Buffer | undefined, now: number): number | undefined => {
  try {
    const move = moveSchema.parse(JSON.parse(body?.toString('utf8') ?? ''))
    return 'to' in move ? move.to.epochMilliseconds : addDuration(now, move.advance)
  } catch {
    return undefined
  }
}

const moveClock = async (view: LocalView, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const from = view.now()
  const target = readMove(await readBody(request, 1024), from)
  if (target === undefined)
    return answerProblem(response, 422, 'Send {"advance": "P14D"} (an ISO 8601 duration) or {"to": "2017-07-03T01:00:00.000Z"}.')
  if (target < from) return answerProblem(response, 422, `The clock only goes forward; it is ${instantOf(from)}.`)
  const passed = await view.advanceTo(target)
  answerJson(response, {
    from: instantOf(from),
    now: instantOf(view.now()),
    steps: passed.length,
    passed: passed.slice(-passedLimit),
  })
}

const listMails = async (view: LocalView, response: ServerResponse, url: URL): Promise<void> => {
  const to = url.searchParams.get('to')
  const wanted = view.mails().filter(({ recipients }) => to === null || recipients.includes(to))
  const mails = await Promise.all(wanted.map(readMail))
  answerJson(
    response,
    mails.map(({ id, date, from, to: recipients, subject, text }) => ({
      id,
      date,
      from,
      to: recipients,
      subject,
      text,
      html: `/local/mail/${id}.html`,
      raw: `/local/mail/${id}.eml`,
    })),
  )
}

const showMail = async (view: LocalView, response: ServerResponse, file: string): Promise<void> => {
  const [id, form] = file.split('.')
  const found = view.mails().find((mail) => mail.id === id)
  if (found === undefined) return answerProblem(response, 404, 'There is no such mail; GET /local/mail lists them.')
  const mail = await readMail(found)
  if (form === 'eml') return answerText(response, 'text/plain', mail.raw)
  // A mail is not ours to trust: no scripts, nothing loaded.
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  answerText(response, 'text/html', mail.html)
}

const giveToken = async (view: LocalView, response: ServerResponse, url: URL): Promise<void> => {
  const post = url.searchParams.get('post') ?? ''
  if (!/^[\w@-]+\.[\w-]+$/.test(post))
    return answerProblem(response, 422, 'Name the post: /local/token?post=team178-province.leader')
  answerJson(response, { access_token: await view.tokenFor(post), token_type: 'Bearer' })
}

/** The host and port under which the reader sees this page; nothing else that a header may hold. */
const hostOf = ({ headers }: IncomingMessage): string => /^[\w.:[\]-]+$/.exec(headers.host ?? '')?.[0] ?? ''

/** The routes that exist on this machine only: start page, clock, mails, queues, tokens. */
export const createLocalRoutes = (view: LocalView): LocalRoutes => {
  const get: Readonly<Record<string, (response: ServerResponse, url: URL) => void | Promise<void>>> = {
    '/local/clock': (response) => answerJson(response, { now: instantOf(view.now()) }),
    '/local/mail': (response, url) => listMails(view, response, url),
    '/local/queues': (response) => answerJson(response, view.queues()),
    '/local/token': (response, url) => giveToken(view, response, url),
  }
  return async (request, response, url) => {
    const path = url.pathname
    if (request.method === 'POST' && path === '/local/clock') return moveClock(view, request, response)
    if (request.method !== 'GET') return answerProblem(response, 405, `${path} cannot be ${request.method}ed.`)
    if (path.startsWith('/local/mail/')) return showMail(view, response, path.slice('/local/mail/'.length))
    if (path === '/' || path === '/local') return answerText(response, 'text/html', startPage(view, hostOf(request)))
    const show = get[path]
    if (show === undefined) return answerProblem(response, 404, `There is no ${path}; the start page lists what there is.`)
    await show(response, url)
  }
}

import type { Session } from '../sign-in/session.ts'
import { Refusal, refusalOf } from './refusal.ts'

/** Calls the API as one of the person's posts. */
export interface Client {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: object): Promise<T>
  put<T>(path: string, body: object): Promise<T>
  /** Gets a file. */
  file(path: string): Promise<Blob>
  /** Sends a file as it is. */
  send<T>(path: string, file: Blob): Promise<T>
}

const unreachable = (): Refusal => new Refusal(0, 'unreachable', '')

const sessionOver = (): Refusal => new Refusal(401, 'session-over', '')

const send = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, init)
  } catch {
    throw unreachable()
  }
}

/**
 * A client for one post. Every failure is a Refusal; a token that was turned away is renewed once, and what was asked is asked again. An act
 * that did not get through is safe to send again: it names the version that the person saw.
 */
export const clientFor = (session: Session, post: string | undefined): Client => {
  const call = async (method: string, path: string, body?: object | Blob): Promise<Response> => {
    const token = (await session.token()) ?? ((await session.renew()) ? await session.token() : undefined)
    if (token === undefined) throw sessionOver()
    const headers = {
      authorization: `Bearer ${token}`,
      ...(post === undefined ? {} : { 'keng-post': post }),
      ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
    }
    const sent = body instanceof Blob ? body : JSON.stringify(body)
    return send(path, { method, headers, ...(body === undefined ? {} : { body: sent }) })
  }
  const answerTo = async (method: string, path: string, body?: object | Blob): Promise<Response> => {
    let answer = await call(method, path, body)
    if (answer.status === 401 && (await session.renew())) answer = await call(method, path, body)
    if (answer.status === 401) throw sessionOver()
    if (!answer.ok) throw await refusalOf(answer)
    return answer
  }
  const ask = async <T>(method: string, path: string, body?: object | Blob): Promise<T> =>
    (await (await answerTo(method, path, body)).json()) as T
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    file: async (path) => (await answerTo('GET', path)).blob(),
    send: (path, file) => ask('POST', path, file),
  }
}

/** A path with its parts made safe: `path('deadlines', id)` is `/api/deadlines/…`. */
export const path = (...parts: string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`

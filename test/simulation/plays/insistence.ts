import type { Runtime } from '../../../local/runtime.ts'
import { type Form, fillForm } from '../../../local/story/fill-form.ts'
import { fileTypes } from '../../../shared/contracts/file-types.ts'
import { statesOf, storedItems } from '../../support/stored.ts'

type Json = Record<string, unknown>

/** So many times somebody sends the same before going to ask what is the matter. */
const most = 3

const typeOf = (body: unknown): Record<string, string> => {
  if (body instanceof Uint8Array) return { 'content-type': fileTypes.xlsx }
  return typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
}

/**
 * Calls the HTTP API as somebody does whose request died: sends the same again, and takes it for done when it is too late
 * for that. A body of text is that of a form, one of bytes a workbook. Fails at any other refusal.
 */
export const insist = async (
  runtime: Runtime,
  method: string,
  path: string,
  post?: string,
  body?: Json | string | Uint8Array,
): Promise<Json> => {
  const form = typeOf(body)
  const headers = post === undefined ? form : { ...form, 'keng-post': post }
  const call = { headers, ...(post === undefined ? {} : { post }), ...(body === undefined ? {} : { body }) }
  for (let attempt = 1; attempt <= most; attempt += 1) {
    const answer = await runtime.http(method, path, call)
    if (answer.status === 500) continue
    const isDone = attempt > 1 && answer.status === 409
    if (answer.status < 300 || isDone) return answer.body as Json
    throw new Error(`${method} ${path} as ${post}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  throw new Error(`${method} ${path} as ${post}: failed ${most} times`)
}

/** Looks at an item and decides on the version that is there. */
export const decideOn = async (runtime: Runtime, path: string, act: string, post: string, body: Json): Promise<void> => {
  const { rev } = await insist(runtime, 'GET', path, post)
  await insist(runtime, 'POST', `${path}/${act}`, post, { rev, ...body })
}

/** Hands in what the form of a deadline asks for. */
export const fillIn = async (runtime: Runtime, path: string, post: string): Promise<void> => {
  const { rev, form } = await insist(runtime, 'GET', path, post)
  await insist(runtime, 'POST', `${path}/submit`, post, { rev, ...fillForm(form as Form) })
}

/** Takes the form of a deadline as a workbook and sends it back as it is. */
export const sendBack = async (runtime: Runtime, path: string, post: string): Promise<void> => {
  const sheet: unknown = await insist(runtime, 'GET', path, post)
  if (!(sheet instanceof Uint8Array)) throw new Error(`${path} gives no file`)
  await insist(runtime, 'POST', path, post, sheet)
}

/** Sends a page's form and returns the page that comes back. */
export const sendForm = async (runtime: Runtime, page: string, fields: Record<string, string>): Promise<string> =>
  String(await insist(runtime, 'POST', page, undefined, new URLSearchParams(fields).toString()))

/** The path of the one item of a kind that is in this state, as the table has it. */
export const pathOf = async (runtime: Runtime, kind: string, status: string): Promise<string> => {
  const found = statesOf(await storedItems(runtime), kind).filter((state) => state.status === status)
  if (found.length !== 1) throw new Error(`${found.length} of ${kind} are ${status}`)
  return `/api/${kind}s/${encodeURIComponent(String(found[0]?.id))}`
}

/** Asks an agency for something once; sent again with the nonce of its form it is the same. */
export const askFor = async (
  runtime: Runtime,
  body: { readonly title: string; readonly agency: string; readonly due: string; readonly recipient?: string },
): Promise<void> => {
  await insist(runtime, 'POST', '/api/deadlines', 'dolisa.contact', { ...body, nonce: 'MotMaChoViecGiaoMotLan' })
}

import type { Runtime } from '../runtime.ts'
import { type Form, fillForm } from './fill-form.ts'

type Json = Record<string, unknown>

/** Calls the HTTP API as one post, and fails with the answer when it is a refusal: a story goes on only when its acts succeed. */
export const act = async (runtime: Runtime, method: string, path: string, post?: string, body?: Json): Promise<Json> => {
  const headers: Record<string, string> = post === undefined ? {} : { 'keng-post': post }
  const call = { headers, ...(post === undefined ? {} : { post }), ...(body === undefined ? {} : { body }) }
  const answer = await runtime.http(method, path, call)
  if (answer.status >= 300) throw new Error(`${method} ${path} as ${post}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as Json
}

/** The open work of a post, soonest first. */
export const workOf = async (
  runtime: Runtime,
  post: string,
): Promise<{ kind: string; id: string; code: string; status: string }[]> => {
  const { items } = await act(runtime, 'GET', `/api/work?post=${post}`, post)
  return items as { kind: string; id: string; code: string; status: string }[]
}

/** The version of an item that an official sees before acting on it. */
export const revOf = async (runtime: Runtime, path: string, post: string): Promise<number> =>
  (await act(runtime, 'GET', path, post)).rev as number

/** A citizen's tip-off about a guesthouse; `more` adds what makes it urgent or a conflict. */
export const sendTipOff = (runtime: Runtime, number: number, more: Json = {}): Promise<Json> =>
  act(runtime, 'POST', '/api/tip-offs', undefined, {
    category: 'prostitution-suspected',
    premises: { type: 'guesthouse', name: 'Nhà nghỉ Hoàng Anh', address: `số ${number} đường Nguyễn Văn Cừ`, area: 'phan-thiet' },
    account: 'Nhiều đêm sau 22 giờ có xe đưa khách đến rồi đi ngay; nghi có hoạt động mại dâm ở tầng hai.',
    ...more,
  })

/** Hands a deadline in with everything that its form needs, and `more`. */
export const handIn = async (runtime: Runtime, path: string, post: string, more: Json = {}, number = 4): Promise<Json> => {
  const { rev, form } = await act(runtime, 'GET', path, post)
  return act(runtime, 'POST', `${path}/submit`, post, { rev, ...fillForm(form as Form, number), ...more })
}

/** Every open deadline of a post is handed in. */
export const handInAll = async (runtime: Runtime, post: string): Promise<void> => {
  for (const { kind, id, status } of await workOf(runtime, post)) {
    const path = `/api/deadlines/${encodeURIComponent(id)}`
    if (kind === 'deadline' && status === 'open') await handIn(runtime, path, post)
  }
}

/** Every submission that waits at a post is accepted. */
export const acceptAll = async (runtime: Runtime, post: string): Promise<void> => {
  for (const { kind, id, status } of await workOf(runtime, post)) {
    const path = `/api/deadlines/${encodeURIComponent(id)}`
    if (kind === 'deadline' && status === 'submitted')
      await act(runtime, 'POST', `${path}/accept`, post, { rev: await revOf(runtime, path, post) })
  }
}

import { expect } from 'vitest'
import type { HttpAnswer } from '../../local/http-call.ts'
import type { Runtime } from '../../local/runtime.ts'
import { storedItems } from './stored.ts'

/** A word that no answer may give back. */
export const planted = 'LờiKểRiêngTư'

/** An id that nothing has, and that no answer may give back either. */
export const unknownId = 'khong-co-00000000'

/** Something wrong: what it is called, the statuses that may answer it, and the request. */
type Wrong = readonly [what: string, statuses: readonly number[], request: () => Promise<HttpAnswer>]

const leaks = /LờiKể|\bat .*\.m?[jt]s|node_modules|"stack"|Error:|khong-co/

const expectProblem = ({ status, headers, body }: HttpAnswer, statuses: readonly number[], what: string): void => {
  expect({ what, status }).toEqual({ what, status: statuses.find((wanted) => wanted === status) ?? statuses[0] })
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const { type, title, detail } = body as Record<string, unknown>
  expect([type, title, detail].map((part) => typeof part)).toEqual(['string', 'string', 'string'])
  expect(String(detail).length, what).toBeGreaterThan(15)
  expect(JSON.stringify(body), what).not.toMatch(leaks)
}

/** Expects each request to be answered by a problem that says what to do and gives nothing away, and the store to be as it was. */
export const refused = async (runtime: Runtime, wrongs: readonly Wrong[]): Promise<void> => {
  const before = await storedItems(runtime)
  for (const [what, statuses, request] of wrongs) expectProblem(await request(), statuses, what)
  expect(await storedItems(runtime)).toEqual(before)
}

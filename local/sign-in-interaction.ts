import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { readBody } from './http-server.ts'
import type { Demonstrator } from './people.ts'
import { signInPage, signInPolicy } from './sign-in-page.ts'

const subjectIn = async (request: IncomingMessage): Promise<string | undefined> => {
  const body = await readBody(request, 2048)
  return new URLSearchParams(body?.toString('utf8')).get('subject') ?? undefined
}

/** Shows who can sign in, and takes the choice back to the issuer; tells whether the request was one for it. */
export const answerInteraction = async (
  provider: Provider,
  people: () => readonly Demonstrator[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '') ?? []
  if (uid === undefined) return false
  if (request.method === 'POST') {
    const accountId = await subjectIn(request)
    if (accountId) {
      await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false })
      return true
    }
  }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': signInPolicy,
  })
  response.end(signInPage(uid, people()))
  return true
}

import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify } from 'jose'
import type { Provider } from 'oidc-provider'
import * as z from 'zod'
import { findFreePort } from './free-port.ts'
import { serveLocally } from './http-server.ts'
import { algorithm, createProvider, resourceServer } from './identity-provider.ts'
import { keepValue } from './kept-file.ts'
import { localClientId } from './options.ts'
import { type Demonstrator, subjectOf } from './people.ts'
import { answerInteraction } from './sign-in-interaction.ts'

export interface Identity {
  issuer: string
  /** An access token of the demo person who holds a post. */
  tokenFor(post: string): Promise<string>
  /** The claims of a token that our issuer gave to one of the audiences; undefined for any other. */
  verify(token: string, audiences: string[], scopes: string[]): Promise<JWTPayload | undefined>
  close(): Promise<void>
}

const keptSchema = z.object({ port: z.number(), key: z.looseObject({ kty: z.string() }) })

/** The console may be opened under either name of this machine. */
const originsOf = (port: number): string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`]

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'local', alg: algorithm, use: 'sig' }
}

const publicPart = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK

const mint = async (provider: Provider, audience: string, post: string): Promise<string> => {
  const client = await provider.Client.find(localClientId)
  if (client === undefined) throw new Error(`The local issuer has no client ${localClientId}`)
  const token = new provider.AccessToken({ accountId: subjectOf(post), client, grantId: 'local', gty: 'local', scope: '' })
  token.resourceServer = new provider.ResourceServer(audience, resourceServer(audience))
  return token.save()
}

export interface IdentityOptions {
  directory: string | undefined
  audience: string
  /** Port under which the console is served on this machine. */
  consolePort: number
  /** Who can sign in; read when somebody does. */
  people: () => readonly Demonstrator[]
}

/** Starts an OpenID Connect issuer (oidc-provider) on loopback; its key and port survive a restart, so tokens do too. */
export const startIdentity = async ({ directory, audience, consolePort, people }: IdentityOptions): Promise<Identity> => {
  const kept = keepValue(directory, 'identity.json', (value) => keptSchema.parse(value), 0o600)
  const key = kept.get()?.key ?? (await makeKey())
  const port = await findFreePort(kept.get()?.port)
  kept.set({ port, key: key as z.infer<typeof keptSchema>['key'] })
  const issuer = `http://127.0.0.1:${port}`
  const provider = createProvider(issuer, key as JWK, audience, originsOf(consolePort))
  const answer = provider.callback()
  const server = await serveLocally(port, async (request, response) => {
    if (!(await answerInteraction(provider, people, request, response))) await answer(request, response)
  })
  const keySet = createLocalJWKSet({ keys: [publicPart(key as JWK)] })

  const verify: Identity['verify'] = async (token, audiences, scopes) => {
    try {
      const options = audiences.length === 0 ? { issuer } : { issuer, audience: audiences }
      const { payload } = await jwtVerify(token, keySet, { ...options, algorithms: [algorithm] })
      const granted = String(payload.scope ?? '').split(' ')
      return scopes.length === 0 || scopes.some((scope) => granted.includes(scope)) ? payload : undefined
    } catch {
      return undefined
    }
  }
  return { issuer, tokenFor: (post) => mint(provider, audience, post), verify, close: () => server.close() }
}

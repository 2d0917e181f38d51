import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify } from 'jose'
import { Provider } from 'oidc-provider'
import * as z from 'zod'
import { findFreePort } from './free-port.ts'
import { serveLocally } from './http-server.ts'
import { createIdentityStore } from './identity-store.ts'
import { keepValue } from './kept-file.ts'

export interface Identity {
  issuer: string
  /** An access token of the demo person who holds a post. */
  tokenFor(post: string): Promise<string>
  /** The claims of a token that our issuer gave to one of the audiences; undefined for any other. */
  verify(token: string, audiences: string[], scopes: string[]): Promise<JWTPayload | undefined>
  close(): Promise<void>
}

/** Who holds a post in the demonstration: one person a post, known by this subject. */
const subjectOf = (post: string): string => `person-of:${post}`

const clientId = 'keng-local'
const algorithm = 'RS256'
// A working day, so that a token fetched in the morning still works in the evening.
const tokenSeconds = 12 * 3600

const keptSchema = z.object({ port: z.number(), key: z.looseObject({ kty: z.string() }) })

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'local', alg: algorithm, use: 'sig' }
}

const publicPart = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK

const createProvider = (issuer: string, key: JWK, audience: string): Provider =>
  new Provider(issuer, {
    adapter: createIdentityStore,
    jwks: { keys: [key as never] },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/signed-in'],
        application_type: 'native',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['local'] },
    ttl: { AccessToken: tokenSeconds, Grant: tokenSeconds, Session: tokenSeconds, Interaction: 3600, IdToken: 3600 },
    findAccount: (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience),
      },
    },
  })

const resourceServer = (audience: string) => ({
  audience,
  scope: '',
  accessTokenTTL: tokenSeconds,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: algorithm } as const },
})

const mint = async (provider: Provider, audience: string, post: string): Promise<string> => {
  const client = await provider.Client.find(clientId)
  if (client === undefined) throw new Error(`The local issuer has no client ${clientId}`)
  const token = new provider.AccessToken({ accountId: subjectOf(post), client, grantId: 'local', gty: 'local', scope: '' })
  token.resourceServer = new provider.ResourceServer(audience, resourceServer(audience))
  return token.save()
}

/** Starts an OpenID Connect issuer (oidc-provider) on loopback; its key and port survive a restart, so tokens do too. */
export const startIdentity = async (directory: string | undefined, audience: string): Promise<Identity> => {
  const kept = keepValue(directory, 'identity.json', (value) => keptSchema.parse(value), 0o600)
  const key = kept.get()?.key ?? (await makeKey())
  const port = await findFreePort(kept.get()?.port)
  kept.set({ port, key: key as z.infer<typeof keptSchema>['key'] })
  const issuer = `http://127.0.0.1:${port}`
  const provider = createProvider(issuer, key as JWK, audience)
  const answer = provider.callback()
  const server = await serveLocally(port, async (request, response) => void (await answer(request, response)))
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

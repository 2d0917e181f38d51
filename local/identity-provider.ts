import type { JWK } from 'jose'
import { type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { createIdentityStore } from './identity-store.ts'
import { localClientId } from './options.ts'
import { interactionPath, signOutPage } from './sign-in-page.ts'

export const algorithm = 'RS256'

// A working day, so that a token fetched in the morning still works in the evening.
const tokenSeconds = 12 * 3600

/** The API as oidc-provider knows it: tokens for it are JWTs. */
export const resourceServer = (audience: string) => ({
  audience,
  scope: '',
  accessTokenTTL: tokenSeconds,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: algorithm } as const },
})

/** The console asks for nothing that a person would have to agree to. */
const grantAtOnce = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, result, provider } = oidc
  const known = result?.consent?.grantId ?? session?.grantIdFor(client?.clientId ?? '')
  if (known) return provider.Grant.find(known)
  const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

/** An issuer that signs with `key`, for the console at one of the origins and the API that calls itself `audience`. */
export const createProvider = (issuer: string, key: JWK, audience: string, origins: readonly string[]): Provider =>
  new Provider(issuer, {
    adapter: createIdentityStore,
    jwks: { keys: [key as never] },
    clients: [
      {
        client_id: localClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: origins.map((origin) => `${origin}/staff/signed-in`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/staff/signed-out`),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['local'] },
    ttl: {
      AccessToken: tokenSeconds,
      Grant: tokenSeconds,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: tokenSeconds,
      Session: tokenSeconds,
    },
    clientBasedCORS: (_context, origin) => origins.includes(origin),
    findAccount: (_context, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => interactionPath(uid) },
    issueRefreshToken: async () => true,
    loadExistingGrant: grantAtOnce,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: async (context, form) => {
          context.body = signOutPage(form)
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience),
      },
    },
  })

import type { OidcMetadata } from 'oidc-client-ts'

const originsOf = (...addresses: (string | undefined)[]): string =>
  [...new Set(addresses.filter((address) => address !== undefined).map((address) => new URL(address).origin))].join(' ')

/** From now on the page talks to its own origin and to the issuer's, and to no other; a later policy can only narrow the first. */
export const narrowTo = (issuer: string, known: Partial<OidcMetadata>): void => {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  const calls = originsOf(issuer, known.token_endpoint, known.userinfo_endpoint, known.jwks_uri, known.revocation_endpoint)
  meta.content = `connect-src 'self' ${calls}; frame-src ${originsOf(issuer, known.authorization_endpoint)}`
  document.head.append(meta)
}

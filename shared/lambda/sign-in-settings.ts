import { requireEnv } from './environment.ts'

/** What the console needs to send somebody to the issuer; none of it is a secret. */
export const signInSettings = (): { issuer: string; clientId: string; audience: string } => ({
  issuer: requireEnv('OIDC_ISSUER'),
  clientId: requireEnv('OIDC_CLIENT_ID'),
  audience: requireEnv('OIDC_AUDIENCE'),
})

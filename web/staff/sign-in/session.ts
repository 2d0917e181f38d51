import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { narrowTo } from './policy.ts'
import type { SignInSettings } from './settings.ts'

/** Somebody who is signed in. The tokens are in this page's memory alone and go with it. */
export interface Session {
  /** The present access token; undefined when it has run out and could not be renewed. */
  token(): Promise<string | undefined>
  /** Renews without showing anything: by a refresh token, or in a hidden frame by the session at the issuer. */
  renew(): Promise<boolean>
  /** Signs in again in a window of its own, so that what is being written here stays. */
  signInAgain(): Promise<boolean>
  signOut(): Promise<void>
}

export const signedInPath = '/staff/signed-in'
export const signedOutPath = '/staff/signed-out'

const at = (path: string): string => location.origin + path

/** Speaks to one issuer: tokens in memory; between leaving for the issuer and coming back only the PKCE secret lies in this tab's storage. */
export const createManager = ({ issuer, clientId, audience }: SignInSettings): UserManager =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: at(signedInPath),
    post_logout_redirect_uri: at(signedOutPath),
    scope: 'openid',
    // Some issuers give a token for an API only when it is named; the others ignore the word.
    ...(audience === undefined ? {} : { extraQueryParams: { audience } }),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    loadUserInfo: false,
    monitorSession: false,
  })

const freshToken = (user: User | null): string | undefined => (user && !user.expired ? user.access_token : undefined)

const succeeds = async (attempt: () => Promise<User | null>): Promise<boolean> => {
  try {
    return (await attempt()) !== null
  } catch {
    return false
  }
}

const sessionOver = (manager: UserManager): Session => ({
  token: async () => freshToken(await manager.getUser()),
  renew: () => succeeds(() => manager.signinSilent()),
  signInAgain: () => succeeds(() => manager.signinPopup()),
  signOut: () => manager.signoutRedirect(),
})

/** Leaves for the issuer, which sends the person back to the page asked for; whoever has a session there sees nothing of it. */
export const leaveForIssuer = (manager: UserManager, path: string): Promise<void> => manager.signinRedirect({ state: { path } })

const pathIn = (state: unknown): string => {
  const path = typeof state === 'object' && state !== null && 'path' in state ? state.path : undefined
  return typeof path === 'string' && path.startsWith('/staff') ? path : '/staff/work'
}

/** Back from the issuer: takes the tokens and goes to the page that was asked for. */
export const comeBack = async (manager: UserManager): Promise<Session> => {
  const user = await manager.signinRedirectCallback()
  history.replaceState(null, '', pathIn(user.state))
  narrowTo(manager.settings.authority, await manager.metadataService.getMetadata())
  return sessionOver(manager)
}

import { comeBack, createManager, leaveForIssuer, type Session, signedInPath, signedOutPath } from './session.ts'
import { readSettings } from './settings.ts'

/** How a visit begins: signed in, just signed out, on the way to the issuer, only passing news on to another window, or refused. */
export type Beginning =
  | { readonly as: 'signed-in'; readonly session: Session }
  | { readonly as: 'signed-out' | 'leaving' | 'passing-on' | 'refused' | 'unreachable' }

const isInFrame = (): boolean => window.parent !== window
const isInPopup = (): boolean => window.opener !== null

const isRefusal = (): boolean => new URLSearchParams(location.search).has('error')

const beginAtSignedIn = async (): Promise<Beginning> => {
  const manager = createManager(await readSettings())
  if (isInFrame()) return manager.signinSilentCallback().then(() => ({ as: 'passing-on' }))
  if (isInPopup()) return manager.signinPopupCallback().then(() => ({ as: 'passing-on' }))
  try {
    return { as: 'signed-in', session: await comeBack(manager) }
  } catch {
    if (isRefusal()) return { as: 'refused' }
    // The answer of the issuer was used before (the page was reloaded): ask for a new one.
    await leaveForIssuer(manager, '/staff/work')
    return { as: 'leaving' }
  }
}

/** Decides by the address; whoever is not signed in goes to the issuer at once and comes back to where he wanted. */
export const begin = async (): Promise<Beginning> => {
  const { pathname, search } = location
  try {
    if (pathname === signedOutPath) return { as: 'signed-out' }
    if (pathname === signedInPath) return await beginAtSignedIn()
    await leaveForIssuer(createManager(await readSettings()), pathname + search)
    return { as: 'leaving' }
  } catch {
    return { as: 'unreachable' }
  }
}

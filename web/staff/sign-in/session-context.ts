import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from './session.ts'

/** Whose session the page runs in; outside the signed-in part of the console there is none. */
export const SessionContext = createContext<Session | undefined>(undefined)

export const useSession = (): Session | undefined => useContext(SessionContext)

import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import { type Client, clientFor } from '../api/client.ts'
import { type Me, type OwnPost, readMe } from '../api/me.ts'
import type { Session } from '../sign-in/session.ts'
import { SessionContext } from '../sign-in/session-context.ts'
import { useLoaded } from './loaded.ts'
import { Failure, Loading } from './loading.tsx'
import { NoPost } from './no-post.tsx'

interface Acting {
  readonly me: Me
  readonly own: OwnPost
  readonly client: Client
  readonly session: Session
  readonly actAs: (post: string) => void
  /** A client for another post of the same person. */
  readonly clientAs: (post: string) => Client
  /** A client for what is asked for the person, whatever post he acts as. */
  readonly clientOfPerson: Client
  /** Asks again who is signed in and how the programme stands. */
  readonly refresh: () => Promise<void>
}

const Acting = createContext<Acting | undefined>(undefined)

interface ActingProps {
  readonly session: Session
  readonly children: ComponentChildren
}

const Known = ({ session, children }: ActingProps) => {
  const clientOfPerson = useMemo(() => clientFor(session, undefined), [session])
  const { value: me, refusal, reload } = useLoaded(() => readMe(clientOfPerson), [clientOfPerson])
  const [chosen, choose] = useState<string>()
  const own = me?.posts.find(({ post }) => post === chosen) ?? me?.posts[0]
  const client = useMemo(() => clientFor(session, own?.post), [session, own?.post])
  if (!me) return refusal ? <Failure refusal={refusal} reload={reload} /> : <Loading />
  if (!own) return <NoPost me={me} session={session} />
  const clientAs = (post: string): Client => clientFor(session, post)
  const acting = { me, own, client, session, actAs: choose, clientOfPerson, clientAs, refresh: reload }
  return <Acting.Provider value={acting}>{children}</Acting.Provider>
}

/** Finds out who is signed in and as which post he acts: the first of his, until he chooses another. */
export const ActingProvider = (props: ActingProps) => (
  <SessionContext.Provider value={props.session}>
    <Known {...props} />
  </SessionContext.Provider>
)

/** Who acts; only inside the signed-in part of the console. */
export const useActing = (): Acting => {
  const acting = useContext(Acting)
  if (!acting) throw new Error('Nobody is signed in here')
  return acting
}

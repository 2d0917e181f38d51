import type { Me } from '../api/me.ts'
import { useWords } from '../language/language.tsx'
import type { Session } from '../sign-in/session.ts'
import { Page } from './page.tsx'

/** For somebody whom the issuer knows and the programme does not: what to tell the agency's contact. */
export const NoPost = ({ me, session }: { me: Me; session: Session }) => {
  const { noPost, signOut } = useWords()
  return (
    <main>
      <Page title={noPost.title}>
        <p>{noPost.text}</p>
        <p>
          {noPost.subject}: <code>{me.sub}</code>
        </p>
        <p>
          <button type="button" onClick={() => session.signOut()}>
            {signOut}
          </button>
        </p>
      </Page>
    </main>
  )
}

import { useWords } from '../language/language.tsx'
import { Page } from '../shell/page.tsx'

/** What somebody sees who is not signed in: that he has signed out, was refused, or that there is no connection. */
export const Outside = ({ as }: { as: 'signed-out' | 'refused' | 'unreachable' }) => {
  const words = useWords()
  const said = as === 'signed-out' ? words.signedOut : as === 'refused' ? words.refused : words.unreachable
  return (
    <main>
      <Page title={said.title}>
        <p>{said.text}</p>
        <p>
          <a class="button" href={as === 'unreachable' ? location.pathname + location.search : '/staff/work'}>
            {said.again}
          </a>
        </p>
      </Page>
    </main>
  )
}

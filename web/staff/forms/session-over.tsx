import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'

/** The session ended while somebody was writing: he signs in again in another window, and his words stay. */
export const SessionOver = ({ onAgain }: { onAgain: () => void }) => {
  const { session } = useActing()
  const { sessionOver } = useWords()
  const again = async (): Promise<void> => {
    if (await session.signInAgain()) onAgain()
  }
  return (
    <div class="notice warn" role="alert">
      <h2>{sessionOver.title}</h2>
      <p>{sessionOver.text}</p>
      <p>
        <button type="button" class="main" onClick={again}>
          {sessionOver.again}
        </button>
      </p>
    </div>
  )
}

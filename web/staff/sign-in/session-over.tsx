import { useWords } from '../language/language.tsx'
import { useSession } from './session-context.ts'

interface OverProps {
  /** What becomes of what was being done. */
  readonly text: string
  readonly onAgain: () => unknown
}

/** The session ended while somebody was at work: he signs in again in another window, and this one stays as it is. */
export const SessionOver = ({ text, onAgain }: OverProps) => {
  const session = useSession()
  const { sessionOver } = useWords()
  const again = async (): Promise<void> => {
    if (await session?.signInAgain()) onAgain()
  }
  return (
    <div class="notice warn" role="alert">
      <h2>{sessionOver.title}</h2>
      <p>{text}</p>
      <p>
        <button type="button" class="main" onClick={again}>
          {sessionOver.again}
        </button>
      </p>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../api/refusal.ts'
import { useWords } from '../language/language.tsx'
import { SessionOver } from '../sign-in/session-over.tsx'
import { problemText } from './problem-text.ts'

/** After this long people begin to wonder whether their click was heard (Nielsen: ten seconds hold attention, one is felt). */
const slowMs = 4_000

/** Says that something is on its way, and after a while that it takes long. */
export const Loading = ({ what }: { what?: string }) => {
  const words = useWords()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="loading" role="status">
      <progress aria-hidden="true" /> {what ?? words.loading} {isSlow && words.slow}
    </p>
  )
}

/** Says what could not be loaded and offers to try again, after signing in where that is what is missing. */
export const Failure = ({ refusal, reload }: { refusal: Refusal; reload: () => unknown }) => {
  const words = useWords()
  if (refusal.code === 'session-over') return <SessionOver text={words.sessionOver.toLoad} onAgain={reload} />
  return (
    <div class="notice bad" role="alert">
      <p>{problemText(words, refusal)}</p>
      <p>
        <button type="button" onClick={() => reload()}>
          {words.reload}
        </button>
      </p>
    </div>
  )
}

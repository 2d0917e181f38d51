import { useState } from 'preact/hooks'
import type { DeadlineView } from '../api/deadline.ts'
import type { Refusal } from '../api/refusal.ts'
import { itemPath } from '../items/item.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { useNames } from '../shell/names.ts'
import { problemText } from '../shell/problem-text.ts'
import { SessionOver } from '../sign-in/session-over.tsx'
import { answersIn } from './answers.ts'

/** Keeps what is filled in so far; a draft is no decision, so it may have gaps. */
export const DraftButton = ({ view }: { view: DeadlineView }) => {
  const words = useWords()
  const { client } = useActing()
  const dates = useDates()
  const name = useNames(view.names)
  const { draft, drafted, draftOf } = words.deadline.acts.submit
  const before = view.draft && draftOf(dates.moment(view.draft.savedAt), name(view.draft.savedBy))
  const [said, say] = useState<string | undefined>(before)
  const [refusal, refuse] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const keep = async (form: HTMLFormElement | null): Promise<void> => {
    if (isBusy || !form) return
    setBusy(true)
    refuse(undefined)
    try {
      await client.post(itemPath('deadline', view.id, 'draft'), answersIn(new FormData(form)))
      say(drafted)
    } catch (error) {
      refuse(refusalIn(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p class="buttons">
        <button type="button" aria-disabled={isBusy} onClick={(event) => keep(event.currentTarget.form)}>
          {draft}
        </button>
        <span role="status" class="soft">
          {isBusy ? words.sending : refusal ? problemText(words, refusal) : said}
        </span>
      </p>
      {refusal?.code === 'session-over' && <SessionOver text={words.sessionOver.text} onAgain={() => refuse(undefined)} />}
    </>
  )
}

import { useState } from 'preact/hooks'
import { path } from '../api/client.ts'
import type { ItemView } from '../api/item.ts'
import type { Refusal } from '../api/refusal.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { refusalIn } from '../shell/loaded.ts'
import { Loading } from '../shell/loading.tsx'
import { useNames } from '../shell/names.ts'
import { problemText } from '../shell/problem-text.ts'
import { SessionOver } from '../sign-in/session-over.tsx'
import type { ItemKind, ItemOnPage } from './item.ts'

const Failed = ({ refusal, onAgain }: { refusal: Refusal; onAgain: () => void }) => {
  const words = useWords()
  return refusal.code === 'session-over' ? (
    <SessionOver text={words.sessionOver.text} onAgain={onAgain} />
  ) : (
    <p role="alert">{problemText(words, refusal)}</p>
  )
}

interface QuestionProps<V extends ItemView> {
  readonly kind: ItemKind
  readonly view: V
  readonly page: ItemOnPage<V>
}

/** An escalation between peers waits for this post's yes or no; to everybody else it is said who was asked. */
export const EscalationQuestion = <V extends ItemView>({ kind, view, page }: QuestionProps<V>) => {
  const words = useWords()
  const name = useNames(view.names)
  const { client, own } = useActing()
  const [isBusy, setBusy] = useState(false)
  const [refusal, refuse] = useState<Refusal>()
  const waiting = view.waitingForConfirmation ?? []
  const answer = async (rung: string, verb: 'confirm' | 'decline'): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    refuse(undefined)
    try {
      await client.post(path('escalations', kind, view.id, rung, verb), {})
      await page.reload()
    } catch (error) {
      const refused = refusalIn(error)
      refuse(refused)
      if (refused.status === 409) await page.onConflict()
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {waiting.map(({ rung, of, to }) =>
        of !== own.post ? (
          <p key={rung} class="notice">
            {words.item.waits(name(of))}
          </p>
        ) : (
          <section key={rung} class="notice warn" aria-labelledby={`ask-${rung}`}>
            <h2 id={`ask-${rung}`}>{words.item.asked1}</h2>
            <p>{words.item.askedText(to.map(name).join(', '))}</p>
            {refusal && <Failed refusal={refusal} onAgain={() => refuse(undefined)} />}
            <div class="buttons">
              <button type="button" class="main" aria-disabled={isBusy} onClick={() => answer(rung, 'confirm')}>
                {words.item.confirmEscalation}
              </button>
              <button type="button" aria-disabled={isBusy} onClick={() => answer(rung, 'decline')}>
                {words.item.declineEscalation}
              </button>
              {isBusy && <Loading what={words.sending} />}
            </div>
          </section>
        ),
      )}
    </>
  )
}

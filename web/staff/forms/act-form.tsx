import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Refusal } from '../api/refusal.ts'
import { useWords } from '../language/language.tsx'
import { Loading } from '../shell/loading.tsx'
import { SessionOver } from '../sign-in/session-over.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { useSending } from './sending.ts'

/** What is asked once more before a grave act is sent. */
export interface Grave {
  readonly title: string
  readonly text: string
}

interface ActFormProps {
  /** Begins the ids of its fields. */
  readonly id: string
  readonly submit: string
  /** Depends on what was filled in: undefined sends at once. */
  readonly grave?: (values: FormData) => Grave | undefined
  readonly send: (values: FormData) => Promise<void>
  readonly onConflict?: (refusal: Refusal) => unknown
  readonly onCancel?: () => void
  readonly children?: ComponentChildren
}

/** A form for one act: it checks, asks again where it is grave, sends once, and shows what was refused where it can be mended. */
export const ActForm = ({ id, submit, grave, send, onConflict = () => {}, onCancel, children }: ActFormProps) => {
  const words = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [asked, ask] = useState<Grave>()
  const { state, check, submit: sendForm, forgive } = useSending(send, onConflict)
  const { isBusy, mistakes, general, attempt, isSessionOver } = state
  const go = (): void => {
    ask(undefined)
    if (form.current) void sendForm(form.current)
  }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (isBusy || !form.current || !check(form.current)) return
    const question = grave?.(new FormData(form.current))
    if (question) ask(question)
    else go()
  }
  return (
    <FormContext.Provider value={{ prefix: id, mistakes }}>
      <form ref={form} noValidate onSubmit={onSubmit} class="act">
        {isSessionOver ? (
          <SessionOver text={words.sessionOver.text} onAgain={forgive} />
        ) : (
          (mistakes.size > 0 || general) && <ErrorSummary prefix={id} mistakes={mistakes} general={general} attempt={attempt} />
        )}
        {children}
        <div class="buttons">
          <button type="submit" class="main" aria-disabled={isBusy}>
            {submit}
          </button>
          {onCancel && (
            <button type="button" onClick={onCancel}>
              {words.cancel}
            </button>
          )}
          {isBusy && <Loading what={words.sending} />}
        </div>
      </form>
      {asked && (
        <ConfirmDialog title={asked.title} confirm={submit} onConfirm={go} onCancel={() => ask(undefined)}>
          <p>{asked.text}</p>
        </ConfirmDialog>
      )}
    </FormContext.Provider>
  )
}

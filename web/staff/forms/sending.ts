import { useRef, useState } from 'preact/hooks'
import { fieldOf, type Refusal } from '../api/refusal.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import type { Words } from '../language/vietnamese.ts'
import { refusalIn } from '../shell/loaded.ts'
import { problemText } from '../shell/problem-text.ts'
import { type Mistakes, mistakesIn } from './mistakes.ts'

interface SendingState {
  readonly isBusy: boolean
  readonly mistakes: Mistakes
  readonly general?: string | undefined
  readonly attempt: number
  readonly isSessionOver: boolean
}

const nothing: SendingState = { isBusy: false, mistakes: new Map(), attempt: 0, isSessionOver: false }

const hasField = (form: HTMLFormElement, name: string): boolean => form.elements.namedItem(name) !== null

/** The field that an answer points to, as a form names it: `/premises/address` is `premises.address`. */
const fieldAt = (pointer: string): string => pointer.slice(1).replaceAll('/', '.')

/** What is wrong with the fields that a refusal names and this form has. */
const refusedFields = (form: HTMLFormElement, refusal: Refusal, words: Words): Mistakes => {
  const own = problemText(words, refusal)
  const about = refusal.code === 'invalid' ? words.forms.notAccepted : own
  const named = refusal.fields.map(({ pointer, code }): [string, string] => [
    fieldAt(pointer),
    code === undefined ? about : problemText(words, { code }),
  ])
  const quoted = fieldOf(refusal)
  const all = named.length > 0 || quoted === undefined ? named : ([[quoted, own]] as const)
  return new Map(all.filter(([name]) => hasField(form, name)))
}

/** Checks and sends a form, once however often somebody presses, and tells what the API refused beside the field that it is about. */
export const useSending = (send: (values: FormData) => Promise<void>, onConflict: (refusal: Refusal) => unknown) => {
  const words = useWords()
  const { day } = useDates()
  const [state, setState] = useState(nothing)
  const isSending = useRef(false)
  const refused = (form: HTMLFormElement, refusal: Refusal): void => {
    const general = problemText(words, refusal)
    const mistakes = refusedFields(form, refusal, words)
    setState(({ attempt }) => ({
      isBusy: false,
      mistakes,
      general: mistakes.size > 0 && refusal.code !== 'invalid' ? undefined : general,
      attempt: attempt + 1,
      isSessionOver: refusal.code === 'session-over',
    }))
  }
  /** Whether the form may be sent; marks what is wrong when it may not. */
  const check = (form: HTMLFormElement): boolean => {
    const mistakes = mistakesIn(form, words, day)
    setState(({ attempt }) => ({ ...nothing, mistakes, attempt: attempt + 1 }))
    return mistakes.size === 0
  }
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (isSending.current) return
    isSending.current = true
    setState(({ attempt }) => ({ ...nothing, isBusy: true, attempt }))
    try {
      await send(new FormData(form))
      setState(({ attempt }) => ({ ...nothing, attempt }))
    } catch (error) {
      const refusal = refusalIn(error)
      refused(form, refusal)
      if (refusal.status === 409) await onConflict(refusal)
    } finally {
      isSending.current = false
    }
  }
  const forgive = (): void => setState(nothing)
  return { state, check, submit, forgive }
}

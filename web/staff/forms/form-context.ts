import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Mistakes } from './mistakes.ts'

interface FormContext {
  /** Begins the ids of the form's fields, so that two forms on a page do not mix. */
  readonly prefix: string
  readonly mistakes: Mistakes
}

export const FormContext = createContext<FormContext>({ prefix: 'f', mistakes: new Map() })

/** What a field needs to be found, described and marked: its ids, and what is wrong with it. */
export const useField = (name: string, hint: unknown) => {
  const { prefix, mistakes } = useContext(FormContext)
  const id = `${prefix}-${name}`
  const mistake = mistakes.get(name)
  const described = [hint ? `${id}-hint` : '', mistake ? `${id}-mistake` : ''].filter(Boolean).join(' ')
  return {
    id,
    mistake,
    attributes: {
      id,
      name,
      ...(described === '' ? {} : { 'aria-describedby': described }),
      ...(mistake === undefined ? {} : { 'aria-invalid': 'true' as const }),
    },
  }
}

import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Labelled } from '../forms/field.tsx'
import { FormContext, useField } from '../forms/form-context.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { type Typed, typedAs } from './typed.ts'

type Wrong = Exclude<Typed['as'], 'code'>

const CodeField = ({ value }: { value: string }) => {
  const { search } = useWords()
  const { id, mistake, attributes } = useField('code', search.hint)
  return (
    <Labelled id={id} label={search.code} hint={search.hint} mistake={mistake}>
      <input {...attributes} type="search" autocomplete="off" spellcheck={false} defaultValue={value} required />
    </Labelled>
  )
}

interface FindFormProps {
  readonly value?: string
  /** What is wrong with what the address held. */
  readonly wrong?: Wrong | undefined
}

/** Looks for an item by its code. What may be a receipt goes nowhere, not even into an address. */
export const FindForm = ({ value = '', wrong: begun }: FindFormProps) => {
  const { language, words } = useLanguage()
  const { search, forms } = words
  const { route } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const [mistake, setMistake] = useState<Wrong | 'missing' | undefined>(begun)
  const text = { missing: forms.missing, neither: search.neither, receipt: search.receipt }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    const field = form.current?.querySelector('input')
    if (!field) return
    const typed = typedAs(field.value)
    if (typed.as === 'code') {
      setMistake(undefined)
      route(`/staff/find?code=${typed.code}`)
      return
    }
    setMistake(field.value.trim() === '' ? 'missing' : typed.as)
    if (typed.as === 'receipt') field.value = ''
    field.focus()
  }
  return (
    <FormContext.Provider value={{ prefix: 'find', mistakes: new Map(mistake ? [['code', text[mistake]]] : []) }}>
      <search>
        <form ref={form} class="find" noValidate onSubmit={onSubmit}>
          <CodeField value={value} />
          <button type="submit">{search.submit}</button>
          {mistake === 'receipt' && <a href={`/${language}/follow-up`}>{search.followUp}</a>}
        </form>
      </search>
    </FormContext.Provider>
  )
}

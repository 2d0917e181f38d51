import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { ErrorSummary, type Errors } from './fields.tsx'
import { mainForm } from './language-switch.tsx'

interface WorkedFormProps {
  readonly view: View
  /** The part of the address after the language. */
  readonly page: string
  /** What the browser works on while the form is filled in. */
  readonly nonce: string
  readonly errors: Errors
  readonly hidden: ComponentChildren
  readonly children: ComponentChildren
}

/** A form that something is sent with: what it carries along, what must be mended, and what the browser may work for in the meantime. */
export const WorkedForm = ({ view, page, nonce, errors, hidden, children }: WorkedFormProps) => (
  <form
    id={mainForm}
    method="post"
    action={`/${view.language}/${page}`}
    noValidate
    autocomplete="off"
    data-work={nonce}
    data-bits={view.programme.intake.workBits}
  >
    {hidden}
    <ErrorSummary head={view.words.wrongHead} errors={errors} />
    {children}
  </form>
)

import { documentOf } from '../shell/document.tsx'
import { ErrorSummary, type Errors, TextField } from '../shell/fields.tsx'
import { mainForm } from '../shell/language-switch.tsx'
import type { View } from '../view.ts'

interface AskProps {
  readonly view: View
  readonly receipt?: string
  readonly errors?: Errors
  readonly posted?: boolean
}

/** Asks for the receipt, which goes in a body and never into an address. */
export const askPage = ({ view, receipt = '', errors = [], posted = false }: AskProps): string => {
  const { language, words } = view
  const { ask } = words.status
  return documentOf({
    view,
    title: words.pages['follow-up'],
    page: 'follow-up',
    posted,
    wrong: errors.length > 0,
    children: (
      <form id={mainForm} method="post" action={`/${language}/follow-up`} noValidate autocomplete="off">
        <ErrorSummary head={words.wrongHead} errors={errors} />
        <h1>{ask.head}</h1>
        <TextField id="receipt" label={ask.receipt} hint={ask.hint} value={receipt} errors={errors} />
        <div class="buttons">
          <button type="submit" class="main" name="go" value="next">
            {ask.look}
          </button>
        </div>
        <p>{ask.lost}</p>
      </form>
    ),
  })
}

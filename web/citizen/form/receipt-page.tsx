import type { Offset } from '../../../shared/domain/calendar.ts'
import type { PublicStatus } from '../../../shared/domain/public-status.ts'
import { documentOf } from '../shell/document.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { mainForm } from '../shell/language-switch.tsx'
import { Promised } from '../status/promised.tsx'
import type { View } from '../view.ts'

interface ReceiptProps {
  readonly view: View
  readonly head: string
  readonly page: 'form' | 'complaint'
  readonly receipt: string
  readonly status: PublicStatus
  /** Within what an official is asked to confirm; where nobody is, nothing is said of it. */
  readonly within?: Offset | undefined
  readonly urgent: boolean
  /** What was sent, so that the page can be shown in the other language; it gives the same receipt again. */
  readonly sent: readonly (readonly [name: string, value: string])[]
}

/** The page that shows a receipt, this once. */
export const receiptPage = (props: ReceiptProps): string => {
  const { view, head, page, receipt, urgent, sent } = props
  const { language, words } = view
  const { receipt: text } = words.form
  return documentOf({
    view,
    title: words.pages[page],
    page,
    posted: true,
    children: (
      <>
        {urgent && <Hotlines view={view} />}
        <h1>{head}</h1>
        <p>{text.thanks}</p>
        <section
          class="card"
          data-receipt={text.leave}
          data-print={text.print}
          data-save={text.save}
          data-file={text.file}
          data-keep={`${words.name}\n${text.code}: #\n${text.secret}\n`}
          data-written={text.written}
        >
          <h2>{text.code}</h2>
          <p class="code notranslate">{receipt}</p>
        </section>
        <p>
          <strong>{text.keep}</strong> {text.secret}
        </p>
        <h2>{text.next}</h2>
        <Promised {...props} />
        <p>
          {text.see} <a href={`/${language}/follow-up`}>{words.pages['follow-up']}</a>
        </p>
        <h2>{text.safe}</h2>
        <p>{text.safeText}</p>
        <form id={mainForm} method="post" action={`/${language}/${page}`} hidden>
          {[...sent, ['sent', 'yes'] as const].map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
          ))}
        </form>
      </>
    ),
  })
}

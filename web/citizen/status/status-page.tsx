import { lengths } from '../../../shared/contracts/pages.ts'
import type { Offset } from '../../../shared/domain/calendar.ts'
import type { PublicStatus } from '../../../shared/domain/public-status.ts'
import { documentOf } from '../shell/document.tsx'
import { ErrorSummary, type Errors, LongText } from '../shell/fields.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { mainForm } from '../shell/language-switch.tsx'
import { dateText, type View } from '../view.ts'
import { Messages } from './messages.tsx'
import { Promised } from './promised.tsx'

export interface StatusProps {
  readonly view: View
  readonly receipt: string
  readonly status: PublicStatus
  readonly urgent: boolean
  readonly within?: Offset | undefined
  /** For the next message, so that one that is sent twice is one. */
  readonly nonce: string
  readonly text?: string
  readonly errors?: Errors
  /** Whether a message has just been taken. */
  readonly kept?: boolean
}

const order = ['received', 'considered', 'passed-on', 'inspected', 'ended'] as const

const Steps = ({ view, status }: StatusProps) => {
  const { words } = view
  const ended = status.status === 'ended'
  return (
    <ol class="steps" aria-label={words.status.stepList}>
      {order.map((step) => {
        const done = status.steps.find((entry) => entry.status === step)
        return (
          <li key={step} class={done ? 'done' : undefined} aria-current={status.status === step ? 'step' : undefined}>
            <strong>{words.status.steps[step]}</strong>{' '}
            <span>{done ? words.status.done(dateText(view, done.on)) : ended ? words.status.skipped : words.status.notYet}</span>
          </li>
        )
      })}
    </ol>
  )
}

const Add = ({ view, receipt, nonce, text = '', errors = [], status }: StatusProps) => {
  const { words, language } = view
  const closed = status.status === 'ended'
  const hidden = (
    <>
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="nonce" value={nonce} />
    </>
  )
  if (closed)
    return (
      <form id={mainForm} method="post" action={`/${language}/follow-up`}>
        {hidden}
        <p>{words.status.closed}</p>
      </form>
    )
  return (
    <form id={mainForm} method="post" action={`/${language}/message`} noValidate autocomplete="off">
      {hidden}
      <LongText
        view={view}
        id="text"
        label={words.status.add}
        hint={words.status.addHint}
        value={text}
        limit={lengths.message.max}
        rows={5}
        errors={errors}
      />
      <div class="buttons">
        <button type="submit" class="main" name="go" value="next">
          {words.status.send}
        </button>
      </div>
    </form>
  )
}

/** What has become of a tip-off, in five words and days, with what is asked and a way to answer. */
export const statusPage = (props: StatusProps): string => {
  const { view, status, urgent, errors = [], kept = false } = props
  const { words, language } = view
  return documentOf({
    view,
    title: words.pages['follow-up'],
    page: 'follow-up',
    posted: true,
    wrong: errors.length > 0,
    children: (
      <>
        <ErrorSummary head={words.wrongHead} errors={errors} />
        {kept && (
          <p class="success" role="status">
            {words.status.kept}
          </p>
        )}
        {urgent && status.confirmedByAnOfficial === false && <Hotlines view={view} />}
        <h1>{words.status.head}</h1>
        <Promised {...props} />
        <Steps {...props} />
        <p>{words.status.nothing}</p>
        <h2>{words.status.messages}</h2>
        <Messages view={view} messages={status.messages} />
        <Add {...props} />
        <p>
          <a href={`/${language}/follow-up`}>{words.status.again}</a>
        </p>
      </>
    ),
  })
}

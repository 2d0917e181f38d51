import { useEffect, useRef, useState } from 'preact/hooks'
import { path } from '../api/client.ts'
import type { AstrayMail, Overview } from '../api/overview.ts'
import { ActForm } from '../forms/act-form.tsx'
import { TextArea } from '../forms/inputs.tsx'
import { textIn } from '../forms/values.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { AgencyLink } from './agency-link.tsx'

interface ListProps {
  readonly overview: Overview
  readonly reload: () => Promise<void>
}

interface MailProps extends Pick<Overview, 'names'> {
  readonly mail: AstrayMail
  /** Says what became of it once it is listed no more. */
  readonly onGone: (said: string) => Promise<void>
}

const CloseForm = ({ mail: { id, code }, onGone, onCancel }: Omit<MailProps, 'names'> & { onCancel: () => void }) => {
  const { overview, forms, problems } = useWords()
  const { client } = useActing()
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const send = async (values: FormData): Promise<void> => {
    await client.post(path('mails', id, 'close'), { reason: textIn(values, 'reason') })
    await onGone(overview.close.done(code))
  }
  return (
    <div ref={form}>
      <ActForm
        id={`close-${code}`}
        submit={overview.close.submit}
        send={send}
        onConflict={() => onGone(`${code}: ${problems['not-in-this-state']}`)}
        onCancel={onCancel}
      >
        <TextArea name="reason" label={forms.reason} hint={overview.close.hint} max={1000} />
      </ActForm>
    </div>
  )
}

const Mail = ({ mail, names, onGone }: MailProps) => {
  const { overview } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <span class="code">{mail.code}</span> <AgencyLink post={mail.post} names={names} />{' '}
      {isOpen ? (
        <CloseForm mail={mail} onGone={onGone} onCancel={() => setOpen(false)} />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {overview.close.open}
          <span class="unseen"> {mail.code}</span>
        </button>
      )}
    </li>
  )
}

/** Mails of which a person must say that they may be left at that, each with the form in which to say why. */
export const AstrayMails = ({ overview: { stranded = [], unconfirmed = [], names }, reload }: ListProps) => {
  const { overview } = useWords()
  const [said, say] = useState<string>()
  const done = useRef<HTMLParagraphElement>(null)
  useEffect(() => done.current?.focus(), [said])
  const onGone = async (what: string): Promise<void> => {
    await reload()
    say(what)
  }
  const lists = [
    { title: overview.strandedAt, mails: stranded },
    { title: overview.unconfirmedAt, mails: unconfirmed },
  ]
  return (
    <>
      {said && (
        <p class="notice" tabIndex={-1} ref={done}>
          {said}
        </p>
      )}
      {lists.map(
        ({ title, mails }) =>
          mails.length > 0 && (
            <div key={title}>
              <p>{title}</p>
              <ul class="astray">
                {mails.map((mail) => (
                  <Mail key={mail.id} mail={mail} names={names} onGone={onGone} />
                ))}
              </ul>
            </div>
          ),
      )}
    </>
  )
}

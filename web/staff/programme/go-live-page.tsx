import { useEffect, useRef } from 'preact/hooks'
import { path } from '../api/client.ts'
import { ActForm } from '../forms/act-form.tsx'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { Page } from '../shell/page.tsx'

const GoLiveForm = () => {
  const { programme } = useWords()
  const { client, refresh } = useActing()
  const send = async (): Promise<void> => {
    await client.post(path('programme', 'go-live'), {})
    await refresh()
  }
  return (
    <>
      <p>{programme.lead}</p>
      <h2>{programme.changes}</h2>
      <ul>
        {programme.change.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>
        {programme.before} <a href="/staff/overview">{programme.holes}</a>.
      </p>
      <ActForm
        id="go-live"
        submit={programme.submit}
        grave={() => ({ title: programme.title, text: programme.grave })}
        send={send}
      />
    </>
  )
}

const Live = () => {
  const { programme } = useWords()
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <p class="notice good" tabIndex={-1} ref={said}>
      {programme.live}
    </p>
  )
}

/** Where the administrator ends the rehearsal, once he has read what that changes. */
export const GoLivePage = () => {
  const { programme, problems } = useWords()
  const { me, own } = useActing()
  const mayGoLive = own.may.includes('programme.go-live')
  return (
    <Page title={programme.title}>
      {me.live ? <Live /> : mayGoLive ? <GoLiveForm /> : <p class="notice">{problems['not-allowed']}</p>}
    </Page>
  )
}

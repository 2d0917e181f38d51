import { useMemo, useState } from 'preact/hooks'
import { path } from '../api/client.ts'
import { readHotlines } from '../api/hotlines.ts'
import { ActForm } from '../forms/act-form.tsx'
import { newNonce } from '../forms/nonce.ts'
import { allIn, given, textIn } from '../forms/values.ts'
import { useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useLoaded } from '../shell/loaded.ts'
import { Page } from '../shell/page.tsx'
import { EntryFields } from './entry-fields.tsx'
import { ReceiptCard, type Taken } from './receipt-card.tsx'

const bodyOf = (values: FormData) => ({
  category: textIn(values, 'category'),
  account: textIn(values, 'account'),
  premises: {
    type: textIn(values, 'premises.type'),
    address: textIn(values, 'premises.address'),
    area: textIn(values, 'premises.area'),
    ...(textIn(values, 'premises.name') ? { name: textIn(values, 'premises.name') } : {}),
  },
  ...(values.has('urgent') ? { urgent: allIn(values, 'urgent') } : {}),
  ...given(values, 'conflict'),
})

const Hotlines = () => {
  const { entry } = useWords()
  const nameIn = useName()
  const { client } = useActing()
  const { value: hotlines = [] } = useLoaded(() => readHotlines(client), [client])
  if (hotlines.length === 0) return null
  return (
    <p class="notice warn">
      {entry.danger}{' '}
      {hotlines.map(({ number, name }, index) => (
        <span key={number}>
          {index > 0 && ' · '}
          <strong>{number}</strong> ({nameIn(name)})
        </span>
      ))}
    </p>
  )
}

const EntryForm = ({ onTaken }: { onTaken: (taken: Taken) => void }) => {
  const { entry } = useWords()
  const { client } = useActing()
  const nonce = useMemo(newNonce, [])
  const send = async (values: FormData): Promise<void> => {
    const channel = textIn(values, 'channel')
    const body = { ...bodyOf(values), nonce }
    const isLocal = channel === 'locality'
    onTaken(
      await (isLocal
        ? client.post<Taken>(path('local-reports'), body)
        : client.post<Taken>(path('tip-offs', 'by-staff'), { ...body, channel })),
    )
  }
  return (
    <Page title={entry.title} lead={<p>{entry.lead}</p>}>
      <Hotlines />
      <ActForm id="entry" submit={entry.submit} send={send}>
        <EntryFields />
      </ActForm>
    </Page>
  )
}

/** For an official who takes in what came by phone, on paper or from a locality. */
export const EntryPage = () => {
  const [taken, setTaken] = useState<Taken>()
  if (taken) return <ReceiptCard taken={taken} onAnother={() => setTaken(undefined)} />
  return <EntryForm onTaken={setTaken} />
}

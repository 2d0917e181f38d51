import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { path } from '../api/client.ts'
import { ActForm } from '../forms/act-form.tsx'
import { Combobox } from '../forms/combobox.tsx'
import { DayInput, TextInput } from '../forms/inputs.tsx'
import { newNonce } from '../forms/nonce.ts'
import { textIn } from '../forms/values.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOptions } from '../shell/names.ts'
import { Page } from '../shell/page.tsx'
import { addressOf } from '../work/work-list.tsx'

/** Where the coordinator asks one agency for something once; what was asked for opens when it is. */
export const NewDeadlinePage = () => {
  const { newDeadline, forms, problems } = useWords()
  const { client, me, own } = useActing()
  const { route } = useLocation()
  const announce = useAnnounce()
  const agencies = useOptions('agencies')
  const nonce = useMemo(newNonce, [])
  const send = async (values: FormData): Promise<void> => {
    const asked = { title: textIn(values, 'title'), agency: textIn(values, 'agency'), due: textIn(values, 'due') }
    const { id } = await client.post<{ id: string }>(path('deadlines'), { ...asked, nonce })
    announce(newDeadline.done)
    route(addressOf({ kind: 'deadline', id }))
  }
  return (
    <Page title={newDeadline.title} lead={<p>{newDeadline.lead}</p>}>
      {own.may.includes('deadline.open') ? (
        <ActForm id="new-deadline" submit={newDeadline.submit} send={send}>
          <TextInput name="title" label={newDeadline.what} max={200} hint={forms.noPersons} />
          <Combobox name="agency" label={newDeadline.agency} options={agencies} />
          <DayInput name="due" label={newDeadline.due} from={me.today} />
        </ActForm>
      ) : (
        <p class="notice">{problems['not-allowed']}</p>
      )}
    </Page>
  )
}

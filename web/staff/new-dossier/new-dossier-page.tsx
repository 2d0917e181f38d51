import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { path } from '../api/client.ts'
import type { Begins } from '../api/me.ts'
import { ActForm } from '../forms/act-form.tsx'
import { SelectInput } from '../forms/choices.tsx'
import { Combobox } from '../forms/combobox.tsx'
import { newNonce } from '../forms/nonce.ts'
import { textIn } from '../forms/values.ts'
import { useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNames } from '../shell/names.ts'
import { Page } from '../shell/page.tsx'
import { addressOf } from '../work/work-list.tsx'

const Fields = ({ begins }: { begins: readonly Begins[] }) => {
  const { dossier } = useWords()
  const nameIn = useName()
  const name = useNames()
  const [chosen, choose] = useState('')
  const workflow = begins.find((entry) => entry.workflow === chosen)
  const workflows = begins.map((entry) => ({ id: entry.workflow, name: `${nameIn(entry.name)} (${entry.refs.join('; ')})` }))
  const agencies = (workflow?.agencies ?? []).map((id) => ({ id, name: name(id) }))
  return (
    <>
      <SelectInput name="workflow" label={dossier.workflow} options={workflows} onChoose={choose} />
      {workflow && <Combobox key={chosen} name="agency" label={dossier.agency} options={agencies} />}
    </>
  )
}

/** Where a post begins one of the plan's workflows for an agency; it opens when it is begun. */
export const NewDossierPage = () => {
  const { dossier, problems } = useWords()
  const { client, own } = useActing()
  const { route } = useLocation()
  const announce = useAnnounce()
  const nonce = useMemo(newNonce, [])
  const send = async (values: FormData): Promise<void> => {
    const begun = { workflow: textIn(values, 'workflow'), agency: textIn(values, 'agency'), nonce }
    const { id } = await client.post<{ id: string }>(path('dossiers'), begun)
    announce(dossier.begun)
    route(addressOf({ kind: 'dossier', id }))
  }
  return (
    <Page title={dossier.begin} lead={<p>{dossier.beginLead}</p>}>
      {own.begins.length > 0 ? (
        <ActForm key={own.post} id="new-dossier" submit={dossier.beginSubmit} send={send}>
          <Fields begins={own.begins} />
        </ActForm>
      ) : (
        <p class="notice">{problems['not-allowed']}</p>
      )}
    </Page>
  )
}

import { useState } from 'preact/hooks'
import type { Opened, TipOffView } from '../api/tip-off.ts'
import { ActForm } from '../forms/act-form.tsx'
import { RadioInput } from '../forms/choices.tsx'
import { textIn } from '../forms/values.ts'
import { type ItemOnPage, itemPath } from '../items/item.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOptions } from '../shell/names.ts'
import { PlaceFacts } from './place-facts.tsx'

const Account = ({ opened, view }: { opened: Opened; view: TipOffView }) => {
  const { tipOff } = useWords()
  const dates = useDates()
  return (
    <>
      <p class="soft">{tipOff.opened}</p>
      {opened.premises && !view.premisesDetails && <PlaceFacts place={opened.premises} names={view.names} />}
      <h3>{tipOff.account}</h3>
      <blockquote>{opened.account}</blockquote>
      {opened.messages.length > 0 && <h3>{tipOff.messages}</h3>}
      {opened.messages.map(({ on, text }) => (
        <blockquote key={on + text}>
          <span class="soft">{dates.day(on)}</span> {text}
        </blockquote>
      ))}
    </>
  )
}

const OpenForm = ({ view, onOpened }: { view: TipOffView; onOpened: (opened: Opened) => Promise<void> }) => {
  const { tipOff } = useWords()
  const { client } = useActing()
  const purposes = useOptions('purposes')
  const { open } = tipOff.acts
  const send = async (values: FormData): Promise<void> =>
    onOpened(await client.post<Opened>(itemPath('tip-off', view.id, 'open'), { purpose: textIn(values, 'purpose') }))
  return (
    <>
      <p>{tipOff.sealed}</p>
      <ActForm id="open" submit={open.submit} send={send}>
        <RadioInput name="purpose" label={open.purpose} options={purposes} />
      </ActForm>
    </>
  )
}

/** The sealed account: it says before that the opening is recorded, asks what for, and keeps what it shows in this page alone. */
export const Seal = ({ view, page }: { view: TipOffView; page: ItemOnPage<TipOffView> }) => {
  const { tipOff } = useWords()
  const announce = useAnnounce()
  const [opened, setOpened] = useState<Opened>()
  if (!view.mayDo.includes('open') && !opened) return null
  const onOpened = async (account: Opened): Promise<void> => {
    setOpened(account)
    announce(tipOff.acts.open.done)
    await page.reload()
  }
  return (
    <section class="seal" aria-labelledby="seal">
      <h2 id="seal">{tipOff.seal}</h2>
      {opened ? <Account opened={opened} view={view} /> : <OpenForm view={view} onOpened={onOpened} />}
    </section>
  )
}

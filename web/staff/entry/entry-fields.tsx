import { CheckInputs, RadioInput, SelectInput } from '../forms/choices.tsx'
import { Combobox } from '../forms/combobox.tsx'
import { TextArea, TextInput } from '../forms/inputs.tsx'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useNames, useOptions } from '../shell/names.ts'

const channels = ['phone', 'paper', 'locality'] as const

/** Communes with their districts, since their names repeat, and the districts themselves. */
const useAreas = () => {
  const { me } = useActing()
  const name = useNames()
  return me.lists.areas
    .filter(({ level }) => level !== 'province')
    .map(({ id, level, parent }) => ({ id, name: level === 'commune' && parent ? `${name(id)}, ${name(parent)}` : name(id) }))
}

/** The same questions as on the citizen's form; none of them is about who tells. */
export const EntryFields = () => {
  const { entry, forms } = useWords()
  const areas = useAreas()
  return (
    <>
      <RadioInput name="channel" label={entry.channel} options={channels.map((id) => ({ id, name: entry.channels[id] }))} />
      <CheckInputs name="urgent" label={entry.urgent} hint={entry.urgentHint} options={useOptions('urgentSigns')} />
      <SelectInput name="category" label={entry.category} options={useOptions('categories')} />
      <SelectInput name="premises.type" label={entry.type} options={useOptions('premisesTypes')} />
      <TextInput name="premises.name" label={entry.name} max={120} optional />
      <TextInput name="premises.address" label={entry.address} max={200} />
      <Combobox name="premises.area" label={entry.area} options={areas} />
      <TextArea
        name="account"
        label={entry.account}
        min={10}
        max={1000}
        hint={
          <>
            {entry.accountHint} {forms.noPersons}
          </>
        }
      />
      <SelectInput
        name="conflict"
        label={entry.conflict}
        hint={entry.conflictHint}
        options={useOptions('conflictBodies')}
        optional
      />
    </>
  )
}

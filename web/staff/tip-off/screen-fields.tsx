import { useState } from 'preact/hooks'
import type { TipOffView } from '../api/tip-off.ts'
import { CheckInputs, RadioInput, SelectInput } from '../forms/choices.tsx'
import { TextArea } from '../forms/inputs.tsx'
import { useWords } from '../language/language.tsx'
import { useOptions } from '../shell/names.ts'

const outcomes = ['accept', 'unfounded', 'out-of-scope', 'forward', 'urgent'] as const

type Outcome = (typeof outcomes)[number]

/** Only an ordinary tip-off can become an inspection task. */
const possible = ({ route }: TipOffView): Outcome[] => outcomes.filter((outcome) => outcome !== 'accept' || route === 'ordinary')

const AcceptFields = ({ view }: { view: TipOffView }) => {
  const { tipOff, forms } = useWords()
  const { screen } = tipOff.acts
  const near = (view.nearMatches ?? []).map(({ premises, place, likeness }) => ({
    id: premises,
    name: [place.name, place.address].filter(Boolean).join(', '),
    hint: `(${tipOff.likeness(Math.round(likeness * 100))})`,
  }))
  return (
    <>
      {near.length > 0 && (
        <RadioInput
          name="of"
          label={screen.same}
          hint={tipOff.nearLead}
          value=""
          options={[{ id: '', name: screen.newPlace }, ...near]}
          optional
        />
      )}
      <TextArea
        name="summary"
        label={screen.summary}
        max={300}
        hint={
          <>
            {screen.summaryHint} {forms.noPersons}
          </>
        }
      />
    </>
  )
}

/** What the desk finds, and what each finding needs besides a reason. */
export const ScreenFields = ({ view }: { view: TipOffView }) => {
  const { tipOff, forms } = useWords()
  const bodies = useOptions('forwardTo')
  const signs = useOptions('urgentSigns')
  const [outcome, choose] = useState<string>()
  const { screen } = tipOff.acts
  return (
    <>
      <RadioInput
        name="outcome"
        label={screen.outcome}
        onChoose={choose}
        options={possible(view).map((id) => ({ id, name: screen[id] }))}
      />
      {outcome === 'accept' && <AcceptFields view={view} />}
      {outcome === 'forward' && <SelectInput name="forwardTo" label={screen.forwardTo} options={bodies} />}
      {outcome === 'urgent' && <CheckInputs name="signs" label={screen.signs} options={signs} />}
      <TextArea name="reason" label={forms.reason} max={1000} hint={screen.reasonHint} />
    </>
  )
}

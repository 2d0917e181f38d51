import type { DossierAct, DossierView } from '../api/dossier.ts'
import { DayInput, NumberInput, TextArea, TextInput } from '../forms/inputs.tsx'
import { given, textIn } from '../forms/values.ts'
import type { Act } from '../items/act.ts'
import { dayOf, laterDay } from '../language/dates.ts'
import { type Bi, useName, useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { VisitFields, visitsIn } from './visit-fields.tsx'

const documentPattern = '[\\p{L}\\d][\\p{L}\\d .\\/\\-]*'
const largest = 1e12
const figureName = (id: string): string => `figures.${id}`

const DocumentFields = () => {
  const { dossier } = useWords()
  const { me } = useActing()
  return (
    <>
      <TextInput
        name="document.number"
        label={dossier.documentNumber}
        hint={dossier.documentHint}
        max={60}
        pattern={documentPattern}
      />
      <DayInput name="document.on" label={dossier.documentOn} until={me.today} value={me.today} />
    </>
  )
}

const AskedFields = ({ act, view }: { act: DossierAct; view: DossierView }) => {
  const { forms } = useWords()
  const nameIn = useName()
  return (
    <>
      {act.visits && <VisitFields view={view} />}
      {act.figures.map(({ id, label, unit, kind, required }) => (
        <NumberInput
          key={id}
          name={figureName(id)}
          label={`${nameIn(label)} (${nameIn(unit)})`}
          max={largest}
          step={kind === 'count' ? 1 : 0.01}
          optional={!required}
        />
      ))}
      {act.document && <DocumentFields />}
      {act.reason && <TextArea name="reason" label={forms.reason} max={1000} hint={forms.noPersons} />}
    </>
  )
}

const ExtendFields = ({ view }: { view: DossierView }) => {
  const { deadline, forms } = useWords()
  const { me } = useActing()
  return (
    <>
      <DayInput name="until" label={deadline.acts.extend.until} from={laterDay(dayOf(view.due ?? me.now), me.today)} />
      <TextArea name="reason" label={forms.reason} max={1000} />
    </>
  )
}

const figuresIn = (values: FormData, { figures }: DossierAct): Record<string, number> =>
  Object.fromEntries(
    figures
      .filter(({ id }) => textIn(values, figureName(id)) !== '')
      .map(({ id }) => [id, Number(textIn(values, figureName(id)))]),
  )

const bodyOf = (act: DossierAct, values: FormData): object => ({
  act: act.id,
  ...(act.figures.length > 0 ? { figures: figuresIn(values, act) } : {}),
  ...(act.document ? { document: { number: textIn(values, 'document.number'), on: textIn(values, 'document.on') } } : {}),
  ...(act.visits ? { visits: visitsIn(values) } : {}),
  ...given(values, 'reason'),
})

/** The acts that lead a dossier on from where it stands, as its workflow gives them, and more time for those who may give it. */
export const actsOfDossier = (view: DossierView, nameIn: (name: Bi) => string): Act<DossierView>[] => [
  ...(view.acts ?? []).map((act): Act<DossierView> => {
    const to = view.states.find(({ id }) => id === act.to)
    const name = nameIn(act.name)
    return {
      id: act.id,
      verb: 'act',
      words: ({ dossier }) => ({ title: name, submit: name, done: dossier.done(to ? nameIn(to.name) : '') }),
      Fields: () => <AskedFields act={act} view={view} />,
      body: (values) => bodyOf(act, values),
      ...(to?.end ? { grave: (_values, { dossier }) => ({ title: name, text: dossier.grave(nameIn(to.name)) }) } : {}),
    }
  }),
  {
    id: 'extend',
    verb: 'act',
    words: ({ deadline }) => deadline.acts.extend,
    Fields: ExtendFields,
    body: (values) => ({ act: 'extend', until: textIn(values, 'until'), reason: textIn(values, 'reason') }),
  },
]

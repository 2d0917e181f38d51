import type { InspectionView } from '../api/inspection.ts'
import { RadioInput, SelectInput, TickInput } from '../forms/choices.tsx'
import { DayInput, NumberInput, TextArea } from '../forms/inputs.tsx'
import { isTicked, numberIn, textIn } from '../forms/values.ts'
import type { Act } from '../items/act.ts'
import { dayOf } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useOptions } from '../shell/names.ts'

const DecideFields = ({ view }: { view: InspectionView }) => {
  const { inspection, forms } = useWords()
  const { decide } = inspection.acts
  const options = [
    { id: 'yes', name: decide.yes },
    { id: 'no', name: decide.no },
  ]
  return (
    <>
      <RadioInput name="inspect" label={decide.question} options={options} />
      <TextArea name="reason" label={forms.reason} max={1000} hint={decide.reasonHint} />
      {view.recent && <TickInput name="despiteRecent" label={decide.despite} optional />}
    </>
  )
}

const RecordFields = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const { record } = inspection.acts
  const { me } = useActing()
  const groups = useOptions('violationGroups')
  return (
    <>
      <DayInput name="on" label={inspection.on} from={dayOf(view.openedAt)} until={me.today} />
      <NumberInput name="members" label={inspection.members} min={3} />
      <NumberInput name="women" label={inspection.women} min={1} />
      <fieldset class="form-section">
        <legend>{record.counts}</legend>
        {groups.map(({ id, name }) => (
          <NumberInput key={id} name={`violations.${id}`} label={name} value={0} />
        ))}
      </fieldset>
      <NumberInput name="referredToSupport" label={inspection.referred} value={0} />
      <TickInput name="checked" label={record.checked} />
    </>
  )
}

const prefix = 'violations.'

const countsIn = (values: FormData): Record<string, number> =>
  Object.fromEntries(
    [...values.keys()]
      .filter((name) => name.startsWith(prefix) && numberIn(values, name) > 0)
      .map((name) => [name.slice(prefix.length), numberIn(values, name)]),
  )

const SettleFields = ({ view }: { view: InspectionView }) => {
  const { settle } = useWords().inspection.acts
  const left = view.record?.left ?? {}
  const open = useOptions('violationGroups').filter(({ id }) => (left[id] ?? 0) > 0)
  const ways = (['decision', 'transfer', 'closure'] as const).map((id) => ({ id, name: settle[id] }))
  return (
    <>
      <SelectInput
        name="group"
        label={settle.group}
        value={open.length === 1 ? open[0]?.id : undefined}
        options={open.map(({ id, name }) => ({ id, name: `${name} (${left[id]})` }))}
      />
      <RadioInput name="how" label={settle.how} options={ways} />
    </>
  )
}

/** What the team itself does with its task. */
export const workActs: readonly Act<InspectionView>[] = [
  {
    id: 'decide',
    words: ({ inspection }) => inspection.acts.decide,
    Fields: DecideFields,
    body: (values) => ({
      inspect: textIn(values, 'inspect') === 'yes',
      reason: textIn(values, 'reason'),
      ...(isTicked(values, 'despiteRecent') ? { despiteRecent: true } : {}),
    }),
    grave: (values, { inspection }) =>
      textIn(values, 'inspect') === 'no'
        ? { title: inspection.acts.decide.title, text: inspection.acts.decide.graveNo }
        : undefined,
  },
  { id: 'acknowledge', words: ({ inspection }) => inspection.acts.acknowledge, body: () => ({}) },
  {
    id: 'record',
    words: ({ inspection }) => inspection.acts.record,
    Fields: RecordFields,
    body: (values) => ({
      on: textIn(values, 'on'),
      members: numberIn(values, 'members'),
      women: numberIn(values, 'women'),
      violations: countsIn(values),
      referredToSupport: numberIn(values, 'referredToSupport'),
    }),
    grave: (_values, { inspection }) => ({ title: inspection.acts.record.title, text: inspection.acts.record.grave }),
  },
  {
    id: 'settle',
    words: ({ inspection }) => inspection.acts.settle,
    Fields: SettleFields,
    body: (values) => ({ group: textIn(values, 'group'), how: textIn(values, 'how') }),
  },
]

import type { DeadlineView } from '../api/deadline.ts'
import { SelectInput } from '../forms/choices.tsx'
import { DayInput, TextArea, TextInput } from '../forms/inputs.tsx'
import { given, textIn } from '../forms/values.ts'
import type { Act } from '../items/act.ts'
import { laterDay } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useNames } from '../shell/names.ts'
import { answersIn } from './answers.ts'
import { DraftButton } from './draft-button.tsx'
import { FormFields } from './form-fields.tsx'
import { SheetExchange } from './sheet-exchange.tsx'

const documentPattern = '[\\p{L}\\d][\\p{L}\\d .\\/\\-]*'

const agencyOf = (post: string): string => post.slice(0, post.lastIndexOf('.'))

const SubmitFields = ({ view }: { view: DeadlineView }) => {
  const { deadline, forms } = useWords()
  const { submit } = deadline.acts
  const name = useNames(view.names)
  const { own, me } = useActing()
  const isForeign = agencyOf(own.post) !== view.owner
  const channels = (['online', 'e-office', 'paper', 'mail'] as const)
    .filter((id) => !isForeign || id !== 'online')
    .map((id) => ({ id, name: deadline.channels[id] }))
  return (
    <>
      {isForeign && (
        <p class="notice warn">
          <strong>{submit.onBehalf(name(view.owner))}</strong>
          <input type="hidden" name="onBehalfOf" value={view.owner} />
        </p>
      )}
      <SheetExchange view={view} />
      <FormFields view={view} />
      <TextArea name="note" label={deadline.note} max={1000} hint={forms.noPersons} optional />
      <SelectInput name="channel" label={deadline.channel} options={channels} value={isForeign ? '' : 'online'} />
      <TextInput
        name="documentNo"
        label={deadline.documentNo}
        hint={submit.documentHint}
        max={60}
        pattern={documentPattern}
        optional
      />
      {isForeign && <DayInput name="receivedOn" label={deadline.receivedOn} until={me.today} optional />}
      {view.mayDo.includes('draft') && <DraftButton view={view} />}
    </>
  )
}

const ExplainFields = () => {
  const { deadline, forms } = useWords()
  const { me } = useActing()
  return (
    <>
      <TextArea name="reason" label={forms.reason} max={1000} hint={forms.noPersons} />
      <DayInput name="expected" label={deadline.acts.explain.expected} from={me.today} />
    </>
  )
}

const ExtendFields = ({ view }: { view: DeadlineView }) => {
  const { deadline, forms } = useWords()
  const { me } = useActing()
  return (
    <>
      <DayInput name="until" label={deadline.acts.extend.until} from={laterDay(view.due, me.today)} />
      <TextArea name="reason" label={forms.reason} max={1000} />
    </>
  )
}

const ReturnFields = () => {
  const { deadline, forms } = useWords()
  return <TextArea name="reason" label={forms.reason} max={1000} hint={deadline.acts.return.reasonHint} />
}

const ReasonFields = () => <TextArea name="reason" label={useWords().forms.reason} max={1000} />

const DispatchFields = () => {
  const { deadline } = useWords()
  const { me } = useActing()
  const { dispatch, submit } = deadline.acts
  return (
    <>
      <TextInput name="number" label={dispatch.number} hint={submit.documentHint} max={60} pattern={documentPattern} />
      <DayInput name="date" label={dispatch.date} until={me.today} value={me.today} />
    </>
  )
}

const reason = (values: FormData) => ({ reason: textIn(values, 'reason') })

/** What can be done with a duty of a period, what waits most first. */
export const deadlineActs: readonly Act<DeadlineView>[] = [
  {
    id: 'submit',
    words: ({ deadline }) => deadline.acts.submit,
    Fields: SubmitFields,
    body: (values) => ({
      ...answersIn(values),
      channel: textIn(values, 'channel'),
      ...given(values, 'note'),
      ...given(values, 'documentNo'),
      ...given(values, 'onBehalfOf'),
      ...given(values, 'receivedOn'),
    }),
    grave: (_values, { deadline }) => ({ title: deadline.acts.submit.title, text: deadline.acts.submit.grave }),
  },
  { id: 'accept', words: ({ deadline }) => deadline.acts.accept, body: () => ({}) },
  { id: 'return', words: ({ deadline }) => deadline.acts.return, Fields: ReturnFields, body: reason },
  {
    id: 'dispatch',
    words: ({ deadline }) => deadline.acts.dispatch,
    Fields: DispatchFields,
    body: (values) => ({ number: textIn(values, 'number'), date: textIn(values, 'date') }),
  },
  {
    id: 'explain',
    words: ({ deadline }) => deadline.acts.explain,
    Fields: ExplainFields,
    body: (values) => ({ ...reason(values), expected: textIn(values, 'expected') }),
  },
  {
    id: 'extend',
    words: ({ deadline }) => deadline.acts.extend,
    Fields: ExtendFields,
    body: (values) => ({ ...reason(values), until: textIn(values, 'until') }),
  },
  {
    id: 'waive',
    words: ({ deadline }) => deadline.acts.waive,
    Fields: ReasonFields,
    body: reason,
    grave: (_values, { deadline }) => ({ title: deadline.acts.waive.title, text: deadline.acts.waive.grave }),
  },
]

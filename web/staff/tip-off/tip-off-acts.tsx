import type { TipOffView } from '../api/tip-off.ts'
import { RadioInput, SelectInput } from '../forms/choices.tsx'
import { TextArea } from '../forms/inputs.tsx'
import { allIn, given, textIn } from '../forms/values.ts'
import type { Act } from '../items/act.ts'
import { useWords } from '../language/language.tsx'
import { useOptions, useQuestions } from '../shell/names.ts'
import { ScreenFields } from './screen-fields.tsx'

const ConfirmFields = () => {
  const { confirm } = useWords().tipOff.acts
  const options = [
    { id: 'yes', name: confirm.agree },
    { id: 'no', name: confirm.disagree },
  ]
  return <RadioInput name="agree" label={confirm.question} options={options} />
}

const HandOverFields = () => {
  const { tipOff, forms } = useWords()
  const bodies = useOptions('forwardTo')
  return (
    <>
      <SelectInput name="to" label={tipOff.acts['hand-over'].to} options={bodies} />
      <TextArea name="reason" label={forms.reason} max={1000} hint={forms.noPersons} />
    </>
  )
}

const AskFields = () => {
  const { ask } = useWords().tipOff.acts
  const questions = useQuestions()
  return <RadioInput name="question" label={ask.question} options={questions} />
}

const closing = ['out-of-scope', 'forward']

/** What can be done with a tip-off, what waits most first; the seal has a place of its own. */
export const tipOffActs: readonly Act<TipOffView>[] = [
  { id: 'acknowledge', words: ({ tipOff }) => tipOff.acts.acknowledge, body: () => ({}) },
  {
    id: 'screen',
    words: ({ tipOff }) => tipOff.acts.screen,
    Fields: ScreenFields,
    body: (values) => ({
      outcome: textIn(values, 'outcome'),
      reason: textIn(values, 'reason'),
      ...given(values, 'summary'),
      ...given(values, 'of'),
      ...given(values, 'forwardTo'),
      ...(values.has('signs') ? { signs: allIn(values, 'signs') } : {}),
    }),
    grave: (values, { tipOff }) => {
      const { title, graveUrgent, graveClose } = tipOff.acts.screen
      const outcome = textIn(values, 'outcome')
      if (outcome === 'urgent') return { title, text: graveUrgent }
      return closing.includes(outcome) ? { title, text: graveClose } : undefined
    },
  },
  {
    id: 'confirm',
    words: ({ tipOff }) => tipOff.acts.confirm,
    Fields: ConfirmFields,
    body: (values) => ({ agree: textIn(values, 'agree') === 'yes' }),
    grave: (values, { tipOff }) =>
      textIn(values, 'agree') === 'yes' ? { title: tipOff.acts.confirm.title, text: tipOff.acts.confirm.grave } : undefined,
  },
  {
    id: 'hand-over',
    words: ({ tipOff }) => tipOff.acts['hand-over'],
    Fields: HandOverFields,
    body: (values) => ({ to: textIn(values, 'to'), reason: textIn(values, 'reason') }),
    grave: (_values, { tipOff }) => ({ title: tipOff.acts['hand-over'].title, text: tipOff.acts['hand-over'].grave }),
  },
  {
    id: 'ask',
    words: ({ tipOff }) => tipOff.acts.ask,
    Fields: AskFields,
    body: (values) => ({ question: textIn(values, 'question') }),
  },
]

import { Choices } from '../shell/fields.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import type { QuestionProps } from './question.ts'

/** Telephone numbers before anything else, then the urgent signs and what to know before beginning. */
export const DangerQuestion = ({ view, answers, errors }: QuestionProps) => {
  const words = view.words.form.danger
  return (
    <>
      <Hotlines view={view} note />
      <Choices
        id="sign"
        type="checkbox"
        label={words.signs}
        hint={words.signsHint}
        choices={view.programme.urgentSigns.map(({ id }) => ({ value: id, label: words.sign[id] }))}
        chosen={answers.sign}
        errors={errors}
      />
      <h2>{words.before}</h2>
      <ul>
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  )
}

import { Choices } from '../shell/fields.tsx'
import { say } from '../view.ts'
import { noConflict } from './answers.ts'
import { categoriesOf } from './check-answers.ts'
import type { QuestionProps } from './question.ts'

/** What it is about, and which body must not learn of it. */
export const MatterQuestion = ({ view, answers, errors }: QuestionProps) => {
  const words = view.words.form.matter
  const bodies = view.programme.conflictBodies.map(({ id, name }) => ({ value: id, label: say(view, name) }))
  return (
    <>
      <Choices
        id="category"
        type="radio"
        label={words.category}
        choices={categoriesOf(view).map(({ id, name }) => ({ value: id, label: say(view, name) }))}
        chosen={[answers.category]}
        errors={errors}
      />
      <Choices
        id="conflict"
        type="radio"
        label={words.conflict}
        hint={words.conflictHint}
        choices={[{ value: noConflict, label: words.none }, ...bodies]}
        chosen={[answers.conflict]}
        errors={errors}
      />
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { documentOf } from '../shell/document.tsx'
import { Hotlines } from '../shell/hotlines.tsx'
import { sendField } from '../shell/not-sent.ts'
import { WorkedForm } from '../shell/worked-form.tsx'
import type { View } from '../view.ts'
import { AccountQuestion } from './account-question.tsx'
import { carriedBy, type Step, steps } from './answers.ts'
import { CheckAnswers } from './check-answers-page.tsx'
import { DangerQuestion } from './danger-question.tsx'
import { MatterQuestion } from './matter-question.tsx'
import { PlaceQuestion } from './place-question.tsx'
import type { QuestionProps } from './question.ts'

const questions: Record<Step, (props: QuestionProps) => ComponentChildren> = {
  danger: (props) => <DangerQuestion {...props} />,
  matter: (props) => <MatterQuestion {...props} />,
  place: (props) => <PlaceQuestion {...props} />,
  account: (props) => <AccountQuestion {...props} />,
  check: (props) => <CheckAnswers {...props} />,
}

const Buttons = ({ view, step }: { view: View; step: Step }) => {
  const { words } = view
  return (
    <div class="buttons">
      <button type="submit" class="main" name="go" value="next" id={sendField}>
        {step === 'check' ? words.form.check.send : words.next}
      </button>
      {step !== 'danger' && (
        <button type="submit" class="plain" name="go" value="back">
          {words.back}
        </button>
      )}
    </div>
  )
}

const UrgentFirst = ({ view }: { view: View }) => (
  <>
    <p class="urgent">{view.words.form.danger.urgent}</p>
    <Hotlines view={view} />
  </>
)

/** One page of the form, with all other answers in hidden fields. `posted` tells whether it answers a form itself. */
export const questionPage = (step: Step, props: QuestionProps, posted: boolean): string => {
  const { view, answers, errors } = props
  const { words } = view
  const notSent = errors.some(({ field }) => field === sendField)
  const place = words.step(steps.indexOf(step) + 1, steps.length)
  return documentOf({
    view,
    title: `${words.pages.form} – ${place}`,
    page: 'form',
    posted,
    wrong: errors.length > 0,
    children: (
      <WorkedForm
        view={view}
        page="form"
        nonce={answers.nonce}
        errors={errors}
        hidden={carriedBy(step, answers).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
        ))}
      >
        {answers.sign.length > 0 && step !== 'danger' ? <UrgentFirst view={view} /> : notSent && <Hotlines view={view} />}
        <p class="step">{place}</p>
        <h1>{words.form[step].head}</h1>
        {questions[step](props)}
        <Buttons view={view} step={step} />
      </WorkedForm>
    ),
  })
}

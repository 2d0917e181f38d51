import { lengths } from '../../../shared/contracts/pages.ts'
import { LongText } from '../shell/fields.tsx'
import type { QuestionProps } from './question.ts'

/** What happens there, in at most 1,000 characters. */
export const AccountQuestion = ({ view, answers, errors }: QuestionProps) => {
  const words = view.words.form.account
  return (
    <LongText
      view={view}
      id="account"
      label={words.account}
      hint={words.hint}
      value={answers.account}
      limit={lengths.account.max}
      errors={errors}
    />
  )
}

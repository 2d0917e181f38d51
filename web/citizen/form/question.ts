import type { Errors } from '../shell/fields.tsx'
import type { View } from '../view.ts'
import type { Answers } from './answers.ts'

/** What a question is asked with. */
export interface QuestionProps {
  readonly view: View
  readonly answers: Answers
  readonly errors: Errors
}

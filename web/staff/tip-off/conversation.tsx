import type { TipOffView } from '../api/tip-off.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useQuestions } from '../shell/names.ts'

/** Who said something when; a reporter's words stay under the seal. */
export const Conversation = ({ view }: { view: TipOffView }) => {
  const { tipOff } = useWords()
  const dates = useDates()
  const questions = useQuestions()
  if (view.messages.length === 0) return null
  const textOf = (question: string | undefined): string => {
    return questions.find(({ id }) => id === question)?.name ?? tipOff.fromReporter
  }
  return (
    <section aria-labelledby="conversation">
      <h3 id="conversation">{tipOff.conversation}</h3>
      <ul>
        {view.messages.map(({ id, on, question }) => (
          <li key={id}>
            <span class="soft">{dates.day(on)}</span> {textOf(question)}
          </li>
        ))}
      </ul>
    </section>
  )
}

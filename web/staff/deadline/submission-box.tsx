import type { DeadlineView } from '../api/deadline.ts'
import { Facts } from '../items/facts.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'
import { handedIn } from './answers.ts'

const Answers = ({ view }: { view: DeadlineView }) => {
  const { deadline } = useWords()
  const nameIn = useName()
  const { figures, texts } = handedIn(view)
  const asked = (view.form ?? []).flatMap(({ fields }) => fields)
  const labelOf = (id: string): string => {
    const field = asked.find((entry) => entry.id === id)
    return field ? nameIn(field.label) : id
  }
  return (
    <>
      {Object.keys(figures).length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{deadline.figure}</th>
              <th scope="col">{deadline.value}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(figures).map(([id, value]) => (
              <tr key={id}>
                <th scope="row">{labelOf(id)}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Facts facts={Object.entries(texts).map(([id, value]) => ({ name: labelOf(id), value }))} />
    </>
  )
}

/** What was handed in, when, and how late it was. */
export const SubmissionBox = ({ view }: { view: DeadlineView }) => {
  const { deadline } = useWords()
  const name = useNames(view.names)
  const dates = useDates()
  const { submission } = view
  if (!submission) return null
  const standing = submission.late ? (
    <strong class="badge late">{deadline.late(submission.workingDaysLate)}</strong>
  ) : (
    <span>{deadline.onTime}</span>
  )
  return (
    <section aria-labelledby="submission">
      <h2 id="submission">{deadline.submission}</h2>
      <p>
        <time dateTime={submission.at}>{dates.moment(submission.at)}</time> · {name(submission.by)} · {standing}
      </p>
      <Facts
        facts={[
          { name: deadline.channel, value: ownWord(deadline.channels, submission.channel) },
          { name: deadline.receivedOn, value: submission.receivedOn && dates.day(submission.receivedOn) },
          { name: deadline.documentNo, value: submission.documentNo },
          { name: deadline.note, value: textOf(view, submission.note, 'note') },
        ]}
      />
      <Answers view={view} />
    </section>
  )
}

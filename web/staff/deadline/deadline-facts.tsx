import type { DeadlineView } from '../api/deadline.ts'
import { Facts } from '../items/facts.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** While it is still owed, the step's limit is the day itself. */
const isOwed = ({ status }: DeadlineView): boolean => status === 'open' || status === 'returned'

/** Who owes what to whom until when, and what was said about it. */
export const DeadlineFacts = ({ view }: { view: DeadlineView }) => {
  const { deadline } = useWords()
  const name = useNames(view.names)
  const dates = useDates()
  const moved = (entries: DeadlineView['extensions']) =>
    entries.length > 0 && (
      <ul>
        {entries.map(({ at, by, until, reason }) => (
          <li key={at}>
            {deadline.until} {dates.day(until)}: {textOf(view, reason, 'reason')} <span class="soft">({name(by)})</span>
          </li>
        ))}
      </ul>
    )
  const { explanation, waiver, dispatch } = view
  return (
    <Facts
      facts={[
        { name: deadline.owner, value: name(view.owner) },
        { name: deadline.recipients, value: view.recipients.map(name).join('; ') },
        { name: deadline.external, value: view.external.map(name).join('; ') },
        { name: deadline.period, value: view.period },
        { name: deadline.window, value: deadline.fromTo(dates.day(view.windowFrom), dates.day(view.windowUntil)) },
        { name: deadline.due, value: dates.weekday(view.due) },
        { name: deadline.answerBy, value: view.answerBy && !isOwed(view) && dates.moment(view.answerBy) },
        {
          name: deadline.explanation,
          value:
            explanation &&
            `${textOf(view, explanation.text, 'reason') ?? ''} (${deadline.expected}: ${dates.day(explanation.expected)})`,
        },
        { name: deadline.extensions, value: moved(view.extensions) || undefined },
        { name: deadline.returns, value: moved(view.returns) || undefined },
        { name: deadline.waiver, value: waiver && textOf(view, waiver.reason, 'reason') },
        { name: deadline.dispatch, value: dispatch && `${dispatch.number}, ${dates.day(dispatch.on)}` },
      ]}
    />
  )
}

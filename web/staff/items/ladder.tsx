import type { HistoryEvent } from '../api/history.ts'
import type { LadderStep } from '../api/item.ts'
import type { Names } from '../api/names.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'

/** What the history says of the mails that a step of the ladder led to. */
const mailsOf = (step: LadderStep, events: readonly HistoryEvent[]) =>
  events.findLast(({ type, data }) => type.startsWith('ladder.') && data.rung === step.rung)?.told ?? []

interface StepProps {
  readonly step: LadderStep
  readonly events: readonly HistoryEvent[]
  readonly names: Names
}

const Step = ({ step, events, names }: StepProps) => {
  const { item } = useWords()
  const name = useNames(names)
  const dates = useDates()
  const { act, at, to, outcome, confirm, reason } = step
  const mails = step.outcome === 'planned' ? [] : mailsOf(step, events)
  const mailOf = (post: string): string | undefined => mails.find((mail) => mail.post === post)?.status
  const outcomes: Readonly<Record<string, string>> = {
    rang: item.rang,
    planned: item.planned,
    skipped: item.skipped,
    asked: item.asked,
    declined: item.declined,
  }
  return (
    <li class={`step ${outcome}`}>
      <time dateTime={at}>{dates.moment(at)}</time>
      <p>
        <strong>{ownWord(item.rungs, act)}</strong> · {outcomes[outcome] ?? outcome}
        {reason && <span class="soft">: {ownWord(item.whySkipped, reason)}</span>}
        {confirm && (outcome === 'planned' || outcome === 'asked') && (
          <span class="soft">
            {' '}
            ({item.confirmBy} {name(confirm)})
          </span>
        )}
      </p>
      {outcome !== 'skipped' && (
        <ul>
          {to.map((post) => (
            <li key={post}>
              {name(post)}
              {mailOf(post) && <span class="soft"> — {ownWord(item.mail, mailOf(post) ?? '')}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Steps of a ladder, one below the other. */
export const Steps = ({
  steps,
  events,
  names,
}: {
  steps: readonly LadderStep[]
  events: readonly HistoryEvent[]
  names: Names
}) => (
  <ol>
    {steps.map((step) => (
      <Step key={`${step.rung}@${step.at}`} step={step} events={events} names={names} />
    ))}
  </ol>
)

/** So many past steps stay in sight; a ladder that rang for weeks folds the others away. */
const inSight = 5

interface LadderProps {
  readonly ladder: readonly LadderStep[]
  readonly events: readonly HistoryEvent[]
  readonly names: Names
}

/** An item's ladder along the time: whom it told, whether that arrived, and whom it will tell while nobody acts. */
export const LadderSection = ({ ladder, events, names }: LadderProps) => {
  const { item } = useWords()
  const past = ladder.filter(({ outcome }) => outcome !== 'planned')
  const earlier = past.slice(0, Math.max(0, past.length - inSight))
  return (
    <section aria-labelledby="ladder" class="ladder">
      <h2 id="ladder">{item.ladder}</h2>
      <p class="soft">{item.ladderLead}</p>
      {ladder.length === 0 ? (
        <p>{item.noLadder}</p>
      ) : (
        <>
          {earlier.length > 0 && (
            <details>
              <summary>{item.earlierSteps(earlier.length)}</summary>
              <Steps steps={earlier} events={events} names={names} />
            </details>
          )}
          <Steps steps={ladder.slice(earlier.length)} events={events} names={names} />
        </>
      )}
    </section>
  )
}

import type { DeadlineView } from '../api/deadline.ts'
import { useName, useWords } from '../language/language.tsx'

/** What the plan itself says about this duty, with its section, so that nobody has to look it up. */
export const PlanWords = ({ view }: { view: DeadlineView }) => {
  const { deadline } = useWords()
  const nameIn = useName()
  const { dutyWords: duty } = view
  if (!duty) return null
  return (
    <section class="plan" aria-labelledby="plan">
      <h2 id="plan">{deadline.plan}</h2>
      <blockquote lang="vi">{duty.cadence ? `${duty.title.vi} («${duty.cadence}»)` : duty.title.vi}</blockquote>
      {duty.section && (
        <p class="soft">
          {deadline.section}: {duty.section}
        </p>
      )}
      {duty.deliverable && (
        <p>
          {deadline.deliverable}: {nameIn(duty.deliverable)}
        </p>
      )}
    </section>
  )
}

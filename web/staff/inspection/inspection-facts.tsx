import type { InspectionView } from '../api/inspection.ts'
import { Facts } from '../items/facts.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'
import { addressOf } from '../work/work-list.tsx'

const placeText = ({ place }: InspectionView): string | undefined =>
  place && [place.name, place.address].filter(Boolean).join(', ')

/** What the team knows of its task: the place, the times and what was decided; never who told of it. */
export const InspectionFacts = ({ view }: { view: InspectionView }) => {
  const { inspection } = useWords()
  const name = useNames(view.names)
  const dates = useDates()
  const { decision, reason, cancelledAt, planned } = view
  return (
    <Facts
      facts={[
        { name: inspection.place, value: placeText(view) },
        { name: inspection.area, value: name(view.area) },
        { name: inspection.category, value: view.category && name(view.category) },
        { name: inspection.premisesType, value: planned && name(planned.premisesType) },
        {
          name: inspection.plan,
          value: planned && (
            <a href={addressOf({ kind: 'dossier', id: planned.plan })}>{inspection.ofPlan(dates.day(planned.on))}</a>
          ),
        },
        { name: inspection.summary, value: view.summaries?.map((text) => <p key={text}>{text}</p>) },
        { name: inspection.team, value: name(view.team) },
        { name: inspection.independent, value: planned ? undefined : view.independent },
        { name: inspection.openedAt, value: dates.moment(view.openedAt) },
        { name: inspection.decideBy, value: planned ? undefined : dates.moment(view.decideBy) },
        { name: inspection.inspectBy, value: dates.moment(view.inspectBy) },
        {
          name: inspection.decision,
          value:
            decision &&
            [decision.inspect ? inspection.inspect : inspection.notInspect, dates.moment(decision.at), view.decisionReason]
              .filter(Boolean)
              .join(' · '),
        },
        {
          name: inspection.cancellation,
          value: cancelledAt && [dates.moment(cancelledAt), textOf(view, reason, 'reason')].filter(Boolean).join(' · '),
        },
      ]}
    />
  )
}

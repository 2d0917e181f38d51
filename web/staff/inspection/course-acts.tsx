import type { InspectionView } from '../api/inspection.ts'
import { SelectInput } from '../forms/choices.tsx'
import { Combobox } from '../forms/combobox.tsx'
import { DayInput, TextArea } from '../forms/inputs.tsx'
import { textIn } from '../forms/values.ts'
import type { Act } from '../items/act.ts'
import { dayOf, laterDay } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useActing } from '../shell/acting.tsx'
import { useNames, useOptions } from '../shell/names.ts'

const RecommendFields = () => {
  const { inspection, forms } = useWords()
  const { recommend } = inspection.acts
  return (
    <>
      <Combobox name="to" label={recommend.to} options={useOptions('agencies')} />
      <TextArea name="text" label={recommend.text} max={1000} hint={forms.noPersons} />
    </>
  )
}

const AnswerFields = ({ view }: { view: InspectionView }) => {
  const answer = useWords().inspection.acts['answer-recommendation']
  const name = useNames(view.names)
  const { own } = useActing()
  const isTeams = own.post === view.leader
  const open = view.recommendations.filter(({ answeredAt, to }) => answeredAt === undefined && (isTeams || to === own.post))
  return (
    <>
      <SelectInput
        name="recommendation"
        label={answer.which}
        value={open.length === 1 ? open[0]?.id : undefined}
        options={open.map(({ id, to }) => ({ id, name: name(to) }))}
      />
      <TextArea name="text" label={answer.text} max={1000} />
    </>
  )
}

const ExtendFields = ({ view }: { view: InspectionView }) => {
  const { inspection, forms } = useWords()
  const { me } = useActing()
  return (
    <>
      <DayInput
        name="until"
        label={inspection.acts.extend.until}
        from={view.due ? laterDay(me.today, dayOf(view.due)) : me.today}
      />
      <TextArea name="reason" label={forms.reason} max={1000} />
    </>
  )
}

const ReassignFields = ({ view }: { view: InspectionView }) => {
  const { inspection, forms } = useWords()
  const teams = useOptions('teams').filter(({ id }) => id !== view.team)
  return (
    <>
      <Combobox name="team" label={inspection.acts.reassign.team} options={teams} />
      <TextArea name="reason" label={forms.reason} max={1000} />
    </>
  )
}

const ReasonFields = () => <TextArea name="reason" label={useWords().forms.reason} max={1000} />

/** What others decide about a task, and what the team asks of others. */
export const courseActs: readonly Act<InspectionView>[] = [
  {
    id: 'answer-recommendation',
    words: ({ inspection }) => inspection.acts['answer-recommendation'],
    Fields: AnswerFields,
    body: (values) => ({ recommendation: textIn(values, 'recommendation'), text: textIn(values, 'text') }),
  },
  {
    id: 'recommend',
    words: ({ inspection }) => inspection.acts.recommend,
    Fields: RecommendFields,
    body: (values) => ({ to: textIn(values, 'to'), text: textIn(values, 'text') }),
  },
  {
    id: 'extend',
    words: ({ inspection }) => inspection.acts.extend,
    Fields: ExtendFields,
    body: (values) => ({ until: textIn(values, 'until'), reason: textIn(values, 'reason') }),
  },
  {
    id: 'reassign',
    words: ({ inspection }) => inspection.acts.reassign,
    Fields: ReassignFields,
    body: (values) => ({ team: textIn(values, 'team'), reason: textIn(values, 'reason') }),
    grave: (_values, { inspection }) => ({ title: inspection.acts.reassign.title, text: inspection.acts.reassign.grave }),
  },
  {
    id: 'cancel',
    words: ({ inspection }) => inspection.acts.cancel,
    Fields: ReasonFields,
    body: (values) => ({ reason: textIn(values, 'reason') }),
    grave: (_values, { inspection }) => ({ title: inspection.acts.cancel.title, text: inspection.acts.cancel.grave }),
  },
]

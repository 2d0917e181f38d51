import type { TipOffView } from '../api/tip-off.ts'
import { Facts } from '../items/facts.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ownWord } from '../language/own-word.ts'
import { useNames } from '../shell/names.ts'

/** What an official sees of a tip-off without opening the seal. */
export const TipOffFacts = ({ view }: { view: TipOffView }) => {
  const { tipOff, item } = useWords()
  const nameFor = useNames(view.names)
  const dates = useDates()
  const name = (id: string | undefined) => (id === undefined ? undefined : nameFor(id))
  const facts = [
    { name: tipOff.category, value: name(view.category) },
    { name: tipOff.signs, value: view.signs.map((sign) => name(sign)).join(', ') },
    { name: tipOff.conflict, value: name(view.conflict) },
    { name: tipOff.area, value: name(view.area) },
    { name: tipOff.premisesType, value: name(view.premisesType) },
    { name: tipOff.route, value: ownWord(tipOff.routes, view.route) },
    { name: tipOff.channel, value: ownWord(tipOff.channels, view.channel) },
    { name: tipOff.loggedAt, value: dates.moment(view.loggedAt) },
    { name: item.due, value: view.due && dates.moment(view.due) },
    { name: tipOff.desk, value: name(view.desk) },
    { name: tipOff.confirmer, value: name(view.confirmer) },
    { name: tipOff.outcome, value: view.outcome && ownWord(tipOff.outcomes, view.outcome) },
    { name: tipOff.reason, value: textOf(view, view.reason, 'reason') },
    { name: tipOff.acts.screen.summary, value: textOf(view, view.reason, 'summary') },
    {
      name: tipOff.inspection,
      value: view.inspection && <a href={`/staff/inspection/${encodeURIComponent(view.inspection)}`}>{tipOff.inspection}</a>,
    },
  ]
  return <Facts facts={facts} />
}

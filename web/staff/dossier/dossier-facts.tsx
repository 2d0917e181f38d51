import type { DossierView, GivenFigure } from '../api/dossier.ts'
import { Facts } from '../items/facts.tsx'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useLanguage, useName, useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

const Figure = ({ figure }: { figure: GivenFigure }) => {
  const { dossier } = useWords()
  const { language } = useLanguage()
  const nameIn = useName()
  const { value, below, unit, fills } = figure
  return (
    <>
      {value === undefined ? dossier.below(below ?? 0) : value.toLocaleString(language)} {nameIn(unit)}
      {fills.length > 0 && <span class="soft"> · {dossier.fills(fills.map(nameIn).join('; '))}</span>}
    </>
  )
}

/** Whose dossier it is, until when its step may take, and the figures that were given. */
export const DossierFacts = ({ view }: { view: DossierView }) => {
  const { dossier, deadline, item } = useWords()
  const nameIn = useName()
  const name = useNames(view.names)
  const dates = useDates()
  const { days, post, due, endedAt, extensions } = view
  return (
    <Facts
      facts={[
        { name: dossier.agency, value: name(view.agency) },
        { name: dossier.section, value: view.words.refs.join('; ') },
        { name: deadline.period, value: view.period },
        { name: dossier.days, value: days && deadline.fromTo(dates.day(days.from), dates.day(days.until)) },
        { name: dossier.turn, value: post && name(post) },
        { name: item.due, value: due && dates.moment(due) },
        { name: dossier.ended, value: endedAt && dates.moment(endedAt) },
        {
          name: deadline.extensions,
          value: extensions.length > 0 && (
            <ul>
              {extensions.map(({ at, by, until, reason }) => (
                <li key={at}>
                  {deadline.until} {dates.day(until)}: {textOf(view, reason, 'reason')} <span class="soft">({name(by)})</span>
                </li>
              ))}
            </ul>
          ),
        },
        ...view.figures.map((figure) => ({ name: nameIn(figure.label), value: <Figure figure={figure} /> })),
      ]}
    />
  )
}

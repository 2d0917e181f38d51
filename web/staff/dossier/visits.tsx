import type { DossierView } from '../api/dossier.ts'
import { useDates } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** The visits that a plan foresees, each with what became of it. */
export const Visits = ({ view }: { view: DossierView }) => {
  const { dossier } = useWords()
  const name = useNames(view.names)
  const dates = useDates()
  if (view.visits.length === 0) return null
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{dossier.visits}</h2>
      <ol class="lines">
        {view.visits.map(({ id, on, area, premisesType, opened }) => (
          <li key={id} class="line">
            <span>
              {dates.weekday(on)}: {name(area)}, {name(premisesType)}
            </span>
            <span class="soft">{opened ? dossier.visitOpened : dossier.visitPlanned}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

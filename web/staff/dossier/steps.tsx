import type { DossierView } from '../api/dossier.ts'
import { textOf } from '../items/texts.ts'
import { useDates } from '../language/dates.ts'
import { useName, useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** What was done so far: each act with its document or reason, the first above. */
export const Steps = ({ view }: { view: DossierView }) => {
  const { dossier } = useWords()
  const nameIn = useName()
  const name = useNames(view.names)
  const dates = useDates()
  if (view.steps.length === 0) return null
  const actName = (id: string): string => {
    const known = view.actNames[id]
    return known ? nameIn(known) : id
  }
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{dossier.steps}</h2>
      <ol>
        {view.steps.map(({ at, by, act, document, reason }) => (
          <li key={at}>
            <strong>{actName(act)}</strong>
            {document && ` · ${dossier.document(document.number, dates.day(document.on))}`}
            {reason && ` · ${textOf(view, reason, 'reason') ?? ''}`}{' '}
            <span class="soft">
              ({name(by)}, {dates.moment(at)})
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

import type { DossierView } from '../api/dossier.ts'
import { useWords } from '../language/language.tsx'
import { useNames } from '../shell/names.ts'

/** Which of several agencies have done their part of a step, and which are waited for. */
export const Marks = ({ view }: { view: DossierView }) => {
  const { dossier } = useWords()
  const name = useNames(view.names)
  if (!view.marks) return null
  const { of, made } = view.marks
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{dossier.marks(made.length, of.length)}</h2>
      <ul>
        {of.map((agency) => (
          <li key={agency}>
            {name(agency)}: {made.includes(agency) ? dossier.marked : dossier.notMarked}
          </li>
        ))}
      </ul>
    </section>
  )
}

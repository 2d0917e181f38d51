import { useMemo } from 'preact/hooks'
import type { DossierView } from '../api/dossier.ts'
import { useItem } from '../items/item.ts'
import { ItemPage } from '../items/item-page.tsx'
import { useLanguage, useName } from '../language/language.tsx'
import { actsOfDossier } from './dossier-acts.tsx'
import { DossierFacts } from './dossier-facts.tsx'
import { Marks } from './marks.tsx'
import { Steps } from './steps.tsx'
import { Visits } from './visits.tsx'

const Opened = ({ id }: { id: string }) => {
  const nameIn = useName()
  const { language } = useLanguage()
  const page = useItem<DossierView>('dossier', id)
  const view = page.value?.view
  // Made once for a version: a form keeps what is typed only as long as its fields are the same ones.
  const acts = useMemo(() => (view ? actsOfDossier(view, (name) => name[language]) : []), [view, language])
  const stateOf = ({ states, status }: DossierView): string => {
    const state = states.find((entry) => entry.id === status)
    return state ? nameIn(state.name) : status
  }
  return (
    <ItemPage
      kind="dossier"
      page={page}
      acts={acts}
      title={({ words }) => nameIn(words.name)}
      state={stateOf}
      before={(shown) => <Marks view={shown} />}
      after={(shown) => (
        <>
          <Visits view={shown} />
          <Steps view={shown} />
        </>
      )}
      facts={(shown) => <DossierFacts view={shown} />}
    />
  )
}

/** A workflow of the plan for one agency: where it stands, what leads on, and what was done. */
export const DossierPage = ({ id }: { id: string }) => <Opened key={id} id={id} />

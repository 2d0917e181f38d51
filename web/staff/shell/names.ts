import { useMemo } from 'preact/hooks'
import { namesInLists } from '../api/lists.ts'
import type { Names } from '../api/names.ts'
import { useName } from '../language/language.tsx'
import { useActing } from './acting.tsx'

/** Words for ids: those that came with a view before those of the lists; an id that has none is shown as it is, so that nothing is hidden. */
export const useNames = (names?: Names): ((id: string) => string) => {
  const { me } = useActing()
  const nameIn = useName()
  const listed = useMemo(
    () => new Map([...namesInLists(me.lists), ...me.posts.map(({ post, name }) => [post, name] as const)]),
    [me],
  )
  return (id) => {
    const name = names?.[id] ?? listed.get(id)
    return name ? nameIn(name) : id
  }
}

/** One of the lists that forms choose from, as options in the language of the page. */
export const useOptions = (
  list:
    | 'purposes'
    | 'forwardTo'
    | 'urgentSigns'
    | 'conflictBodies'
    | 'violationGroups'
    | 'categories'
    | 'premisesTypes'
    | 'teams'
    | 'agencies',
): { id: string; name: string }[] => {
  const { me } = useActing()
  const nameIn = useName()
  return me.lists[list].map(({ id, name }) => ({ id, name: nameIn(name) }))
}

/** The fixed questions, which are the only ones that a reporter is ever asked. */
export const useQuestions = (): { id: string; name: string }[] => {
  const { me } = useActing()
  const nameIn = useName()
  return me.lists.fixedQuestions.map(({ id, text }) => ({ id, name: nameIn(text) }))
}

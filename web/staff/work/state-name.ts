import { ownWord } from '../language/own-word.ts'
import type { Words } from '../language/vietnamese.ts'

/** The status of an item in words; one word of the system can mean different things for different kinds. */
export const stateName = ({ work }: Words, kind: string, status: string): string => {
  if (kind === 'inspection' && Object.hasOwn(work.inspectionStates, status)) return ownWord(work.inspectionStates, status)
  if (kind === 'deadline' && Object.hasOwn(work.deadlineStates, status)) return ownWord(work.deadlineStates, status)
  if (kind === 'dossier') return work.dossierState
  return ownWord(work.states, status)
}

/** What is to be done with an item, in words; one act can mean different things for different kinds. */
export const actName = ({ work }: Words, kind: string, act: string): string =>
  kind === 'inspection' && Object.hasOwn(work.inspectionActs, act) ? ownWord(work.inspectionActs, act) : ownWord(work.acts, act)

/** The kind of an item in words. */
export const kindName = ({ work }: Words, kind: string): string => ownWord(work.kinds, kind)

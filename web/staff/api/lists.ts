import type { Bi } from '../language/language.tsx'

export interface Named {
  readonly id: string
  readonly name: Bi
}

/** What forms let a person choose from, as it is in force today. */
export interface Lists {
  readonly purposes: readonly Named[]
  readonly forwardTo: readonly Named[]
  readonly urgentSigns: readonly Named[]
  readonly conflictBodies: readonly Named[]
  readonly fixedQuestions: readonly { readonly id: string; readonly text: Bi }[]
  readonly violationGroups: readonly Named[]
  readonly categories: readonly Named[]
  readonly premisesTypes: readonly Named[]
  readonly areas: readonly (Named & { readonly level: string; readonly parent?: string })[]
  readonly teams: readonly Named[]
  readonly agencies: readonly (Named & { readonly kind: string; readonly area?: string })[]
}

const isNamed = (entry: object): entry is Named => 'id' in entry && 'name' in entry

/** Every name that the lists hold, by id. */
export const namesInLists = (lists: Lists): ReadonlyMap<string, Bi> =>
  new Map(
    (Object.values(lists) as object[][])
      .flat()
      .filter(isNamed)
      .map(({ id, name }) => [id, name]),
  )

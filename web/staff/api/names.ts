import type { Bi } from '../language/language.tsx'

/** Words for the ids in a view: posts, agencies, areas, categories. */
export type Names = Readonly<Record<string, Bi>>

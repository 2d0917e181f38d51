import { isAbsolute, join } from 'node:path'

/** The repository that this file lies in. */
export const root = join(import.meta.dirname, '..')

export interface Settings {
  /** The programme pack to deploy. */
  readonly programme: string
  /** Where the functions' sources are: <capability>/<verb-noun>.ts. */
  readonly functions: string
  /** Where the bundles go. */
  readonly dist: string
  /** Where the pages' static files go. */
  readonly site: string
}

const place = (path: string) => (isAbsolute(path) ? path : join(root, path))

/** Where to read and write; relative paths count from the repository, and the environment wins over what is asked for. */
export function settings(env: NodeJS.ProcessEnv, programme = 'programmes/tuyen-quang-2016-2020'): Settings {
  return {
    programme: place(env.KENG_PROGRAMME_DIR ?? programme),
    functions: place(env.KENG_FUNCTIONS_DIR ?? 'functions'),
    dist: place(env.KENG_DIST_DIR ?? 'dist'),
    site: place(`${env.KENG_DIST_DIR ?? 'dist'}-web`),
  }
}

export const kinds = ['tip-off', 'inspection', 'deadline', 'dossier', 'agency'] as const

/** What a post can have work with. */
type WorkKind = (typeof kinds)[number]

/** One thing that a post has to do, with ids of what it is about. */
export interface WorkItem {
  readonly kind: WorkKind
  /** The post whose work it is. */
  readonly post: string
  readonly id: string
  readonly code: string
  readonly status: string
  readonly deadline?: string
  readonly overdue: boolean
  readonly urgent: boolean
  readonly about?: {
    readonly category?: string
    readonly area?: string
    readonly duty?: string
    /** The workflow of a dossier, and the step at which it stands. */
    readonly workflow?: string
    readonly step?: string
    readonly agency?: string
    readonly period?: string
    /** What is to be done next, as the item's page names it. */
    readonly act?: string
  }
}

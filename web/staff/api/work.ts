import type { WorkItem } from '../work/work-item.ts'
import type { Client } from './client.ts'
import type { Names } from './names.ts'

export interface WorkList {
  readonly items: readonly WorkItem[]
  readonly next?: string
  readonly now: string
  readonly names: Names
}

/** One page of a post's work, soonest first; `next` leads on. */
export const readWork = (client: Client, post: string, next?: string): Promise<WorkList> =>
  client.get(`/api/work?${new URLSearchParams({ post, ...(next === undefined ? {} : { next }) })}`)

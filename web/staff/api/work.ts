import type { WorkItem } from '../work/work-item.ts'
import type { Client } from './client.ts'
import type { Names } from './names.ts'

export interface WorkList {
  readonly items: readonly WorkItem[]
  readonly next?: string
  readonly now: string
  readonly names: Names
}

/** What a list of work is narrowed to, and where it goes on. */
export interface WorkAsked {
  readonly kind?: string | undefined
  readonly only?: string | undefined
  readonly next?: string | undefined
}

/** One page of the work of all posts of the person, soonest first; `next` leads on, also from a page that holds nothing. */
export const readWork = (client: Client, asked: WorkAsked): Promise<WorkList> => {
  const chosen = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return client.get(`/api/work?${new URLSearchParams(chosen)}`)
}

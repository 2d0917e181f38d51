import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Item } from '../../local/dynamodb.ts'

/** An event as it lies in the history. */
export interface Told {
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly subject: string
  readonly seq: number
  readonly at: string
  readonly data: {
    readonly rung?: string
    readonly act?: string
    readonly to?: readonly string[]
    readonly of?: string
    readonly tell?: readonly string[]
    readonly due?: string
    readonly urgent?: boolean
    readonly role?: string
    readonly roles?: readonly string[]
    readonly about?: { readonly owner?: string; readonly duty?: string; readonly step?: string }
  }
}

export interface Entry {
  readonly key: string
  readonly at: string
  readonly template: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly facts: { readonly rung?: string; readonly due?: string }
  /** The posts that hear it when this one cannot be reached. */
  readonly above: readonly string[]
  /** The posts that could not be reached, when it was handed back. */
  readonly via?: readonly string[]
  /** Why it was left out of its mail before that went out. */
  readonly leftOut?: string
}

export interface Kept {
  readonly key: string
  readonly kind: string
  readonly id: string
  readonly seq: number
  readonly due: string | undefined
  readonly state: {
    readonly id: string
    readonly status: string
    readonly post: string
    readonly urgent: boolean
    readonly entries: readonly Entry[]
    readonly closesAt?: string
    readonly reason?: string
    readonly requested?: boolean
    readonly clock?: object
    readonly ladder?: { readonly rang: readonly { readonly rung: string; readonly at: string; readonly outcome: string }[] }
  }
  /** The events of the latest decision. */
  readonly outbox: readonly Told[]
  readonly history: readonly Told[]
}

const textOf = (item: Item, name: string): string => String(item[name]?.S)

const eventOf = (item: Item): Told => unmarshall(item as unknown as Record<string, AttributeValue>).event as Told

const keptOf = (item: Item, history: readonly Told[]): Kept => {
  const { pk, seq, due, state, events } = unmarshall(item as unknown as Record<string, AttributeValue>)
  const key = String(pk)
  const [kind = '', ...id] = key.split('#')
  return { key, kind, id: id.join('#'), seq, due, state, outbox: events, history }
}

/** Every aggregate in the table with its history in order. */
export const readRecord = (items: readonly Item[]): Kept[] => {
  const events = items
    .filter((item) => textOf(item, 'sk').startsWith('event#'))
    .sort((a, b) => (textOf(a, 'sk') < textOf(b, 'sk') ? -1 : 1))
  const histories = Map.groupBy(events, (item) => textOf(item, 'pk'))
  return items
    .filter((item) => textOf(item, 'sk') === 'state')
    .map((item) => keptOf(item, (histories.get(textOf(item, 'pk')) ?? []).map(eventOf)))
}

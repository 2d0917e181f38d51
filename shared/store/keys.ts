/*
 * One table. Access patterns, and what serves each:
 *   state of one aggregate                pk = <kind>#<id>, sk = state                      GetItem, consistent
 *   history of one aggregate, in order    pk = <kind>#<id>, sk begins_with event#           Query
 *   sealed or screened texts of one       pk = <kind>#<id>, sk = text#<id>                  GetItem, DeleteItem
 *   what wants to be woken by now         index due:    dueShard, due <= now                Query, 16 shards
 *   everything that has an alarm          index due:    dueShard                            Query, 16 shards, paged
 *   what is parked, for the auditor        index due:    parked, projected                 as above
 *   open work of a post, soonest first    index work:   owner, deadline                     Query, paged
 *   deadlines of a period                 index period: period, pk                          Query, paged
 *   a month's tip-offs and inspections    index period: period (<kind>#2017-06), pk           Query, paged
 *   everything that happened to one        pk = <kind>#<id>, sk <= state                     Query, consistent
 *   who acts in which agencies            index period: people, stand-ins, projected        as above
 *   what people call by its short code    index code:   code, pk                            Query
 *   what is left of an allowance           pk = allowance#<name>, sk = left                 GetItem, conditional PutItem
 */
import { createHash } from 'node:crypto'
import type { Kind } from '../../events/kind.ts'

/** How many partitions the due index is spread over; fixed for the life of a table, because it is stored in each item. */
export const dueShards = 16

/** The sort key of an aggregate's state item; the stream's filter lets only this one through. */
export const stateKey = 'state'

/** The names of the table's indexes. */
export const index = { due: 'due', work: 'work', period: 'period', code: 'code' } as const

/** The partition key of everything that belongs to one aggregate. */
export const partition = (kind: Kind, id: string): string => `${kind}#${id}`

/** Takes a partition key apart again. */
export const kindAndId = (pk: string): { kind: string; id: string } => {
  const at = pk.indexOf('#')
  return { kind: pk.slice(0, at), id: pk.slice(at + 1) }
}

/** The partition key of an allowance that all share; it belongs to no aggregate, and no stream filter lets it through. */
export const allowancePartition = (name: string): string => `allowance#${name}`

/** The sort key of what is left of an allowance. */
export const allowanceKey = 'left'

/** The sort key of the n-th event of a decision: padded, so that text order is the order of events. */
export const eventKey = (seq: number, n: number): string => `event#${String(seq).padStart(8, '0')}-${String(n).padStart(2, '0')}`

/** The sort key of a text item. */
export const textKey = (id: string): string => `text#${id}`

/** The shard of an aggregate in the due index, two digits. */
export const dueShardOf = (id: string): string =>
  String((createHash('sha256').update(id).digest()[0] ?? 0) % dueShards).padStart(2, '0')

/** All shards of the due index. */
export const allDueShards = (): string[] => Array.from({ length: dueShards }, (_, shard) => String(shard).padStart(2, '0'))

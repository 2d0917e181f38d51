import { deleteItems, type Item, keyOf, scanAll } from './dynamodb.ts'
import type { Emulators } from './emulators.ts'
import type { Machine } from './machine.ts'
import type { Queue } from './queue.ts'
import type { FunctionSpec } from './template/functions.ts'

/** The function of a path (`clock/ring`) or name; an unknown one fails with the list of those there are. */
export const functionAt = (functions: FunctionSpec[], path: string): FunctionSpec => {
  const found = functions.find((spec) => spec.path === path || spec.name === path)
  if (found === undefined)
    throw new Error(`There is no function ${path}; there are ${functions.map((spec) => spec.path).join(', ')}`)
  return found
}

/** The queue of a path, or else every queue whose path contains the text; none at all fails with the list of those there are. */
export const queuesAt = (queues: Queue[], path: string): Queue[] => {
  const exact = queues.filter(({ spec }) => spec.path === path)
  const found = exact.length > 0 ? exact : queues.filter(({ spec }) => spec.path.includes(path))
  if (found.length === 0)
    throw new Error(`There is no queue ${path}; there are ${queues.map(({ spec }) => spec.path).join(', ')}`)
  return found
}

/** Every item of every table. */
export const allItems = async ({ model, database }: Emulators): Promise<Item[]> => {
  const items: Item[] = []
  for (const { name } of model.tables) for await (const page of scanAll(database, { TableName: name })) items.push(...page)
  return items
}

/** Takes everything out of tables, streams, queues and mailbox, as if nothing had ever happened. */
export const emptySystem = async (
  { model, database, queues, mailbox, mail }: Emulators,
  { due, expiries, failures, streams }: Machine,
): Promise<void> => {
  for (const table of model.tables)
    for await (const page of scanAll(database, { TableName: table.name })) {
      const keys = page.map((item) => keyOf(table, item))
      await deleteItems(database, table, keys)
    }
  for (const stream of streams) await stream.skip()
  for (const queue of queues.all) queue.purge()
  mail.forget()
  mailbox.clear()
  failures.clear()
  due.clear()
  for (const expiry of expiries) expiry.clear()
}

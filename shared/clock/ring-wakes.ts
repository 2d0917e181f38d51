import type { Instant } from '../domain/instant.ts'
import { requireEnv } from '../lambda/environment.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { allDueShards } from '../store/keys.ts'
import { dueBy } from '../store/open-work.ts'

/** So many of each shard at a time: 16 shards of 100 a minute are 2.3 million wakes a day, and the oldest always come first. */
const perShard = 100

/** Sends a wake for what is due by `now`. What is still due the next minute is sent again; a wake that finds nothing to do does nothing. */
export const ringWakes = async (now: Instant): Promise<void> => {
  const shards = await Promise.all(allDueShards().map((shard) => dueBy(shard, now, perShard)))
  const oldestFirst = shards.flat().sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
  await sendMessages(
    requireEnv('WAKES_QUEUE_URL'),
    oldestFirst.map(({ kind, id }) => JSON.stringify({ kind, id })),
  )
}

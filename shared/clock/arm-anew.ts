import type { Instant } from '../domain/instant.ts'
import { requireEnv } from '../lambda/environment.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { allArmed } from '../store/open-work.ts'

const perCall = 100

/**
 * Wakes everything that has an alarm: a wake that finds its time not come yet only writes the alarm down as it is computed now. `wentLive`
 * says that the programme went live then, and ladders pass over what they said or would have said before.
 */
export const armAnew = async (wentLive?: Instant): Promise<void> => {
  const url = requireEnv('WAKES_QUEUE_URL')
  let bodies: string[] = []
  for await (const { kind, id } of allArmed()) {
    bodies.push(JSON.stringify({ kind, id, wentLive }))
    if (bodies.length < perCall) continue
    await sendMessages(url, bodies)
    bodies = []
  }
  await sendMessages(url, bodies)
}

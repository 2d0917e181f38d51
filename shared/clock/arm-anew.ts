import { requireEnv } from '../lambda/environment.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { allArmed } from '../store/open-work.ts'

const perCall = 100

/** Wakes everything that has an alarm: a wake that finds its time not come yet only writes the alarm down as it is computed now. */
export const armAnew = async (): Promise<void> => {
  const url = requireEnv('WAKES_QUEUE_URL')
  let bodies: string[] = []
  for await (const { kind, id } of allArmed()) {
    bodies.push(JSON.stringify({ kind, id }))
    if (bodies.length < perCall) continue
    await sendMessages(url, bodies)
    bodies = []
  }
  await sendMessages(url, bodies)
}

import type { Recorded } from '../../events/define-event.ts'
import { routes } from '../../events/routes.ts'
import { requireEnv } from '../lambda/environment.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { putHistory } from '../store/history.ts'

let queueUrls: Record<string, string> | undefined

const queueUrl = (reaction: string): string => {
  queueUrls ??= JSON.parse(requireEnv('QUEUE_URLS')) as Record<string, string>
  const url = queueUrls[reaction]
  if (!url) throw new Error(`The stack has no queue for ${reaction}`)
  return url
}

/** Writes the events of one decision into the history, then sends each to its queues; to run it twice does the same as once. */
export const relay = async (events: readonly Recorded[]): Promise<void> => {
  for (const [n, event] of events.entries()) await putHistory(event, n)
  const byQueue = new Map<string, string[]>()
  for (const event of events)
    for (const reaction of routes[event.type] ?? [])
      byQueue.set(reaction, [...(byQueue.get(reaction) ?? []), JSON.stringify(event)])
  for (const [reaction, bodies] of byQueue) await sendMessages(queueUrl(reaction), bodies)
}

import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import type { Context } from '../domain/aggregate.ts'
import { type Told, toldIn } from '../domain/history-view.ts'
import { noticesOf } from '../domain/notices.ts'
import { mailOf } from './gather.ts'

const toldBy = async (event: Recorded<Fact>, context: Context): Promise<Told[]> => {
  const notices = noticesOf(event)
  const mails = await Promise.all(notices.map((notice) => mailOf(notice, context)))
  return notices.map(({ post, key }, n) => toldIn(post, key, mails[n]))
}

/** What became of the mails of each event, by its id: to which post, and how far that mail has come. */
export const mailsFor = async (
  events: readonly Recorded<Fact>[],
  context: Context,
): Promise<ReadonlyMap<string, readonly Told[]>> => {
  const told = new Map<string, readonly Told[]>()
  for (const event of events) told.set(event.id, await toldBy(event, context))
  return told
}

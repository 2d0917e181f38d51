import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { kind } from '../../events/kind.ts'
import type { Context } from '../domain/aggregate.ts'
import type { Finding } from '../domain/audit-findings.ts'
import { calendarFindings, pointerFindings } from '../domain/audit-findings.ts'
import { minutesBetween } from '../domain/instant.ts'
import { noticesOf } from '../domain/notices.ts'
import type { Post } from '../domain/post.ts'
import { requireEnv } from '../lambda/environment.ts'
import { isGathered } from '../mail/gather.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { readHistory } from '../store/history.ts'
import type { Pointer } from '../store/open-work.ts'
import { allWorkOf } from '../store/open-work.ts'

/** Events of the last three days are looked at; the auditor comes daily, so each is seen at least twice. */
const lookBack = 3 * 24 * 60

/** An event younger than an hour may still be on its way to its mail. */
const onItsWay = 60

const allPosts = ({ programme }: Context): Post[] =>
  programme.agencies.flatMap(({ id, roles }) => roles.map(({ role }) => `${id}.${role}`))

const isUntold = async (event: Recorded<Fact>, context: Context): Promise<boolean> => {
  const age = minutesBetween(event.at, context.now)
  if (age < onItsWay || age > lookBack) return false
  const gathered = await Promise.all(noticesOf(event).map((notice) => isGathered(notice, context)))
  return gathered.includes(false)
}

/** What was to be told about one item and is in no mail: it is said again, and the finding names it. */
const sayAgain = async ({ kind: which, id }: Pointer, context: Context): Promise<Finding[]> => {
  const history = (await readHistory(kind.parse(which), id)) as Recorded<Fact>[]
  const untold: Recorded<Fact>[] = []
  for (const event of history) if (await isUntold(event, context)) untold.push(event)
  await sendMessages(
    requireEnv('NOTICES_QUEUE_URL'),
    untold.map((event) => JSON.stringify(event)),
  )
  return untold.map((event) => ({ what: 'untold', item: event.id }))
}

/**
 * Walks all open work of every post, so its cost grows with what is open and not with what is stored: each item has an alarm that is not
 * long past, and whatever was to be told is in a mail. What is not told is said again. Returns what it found; nothing means all is well.
 */
export const auditWork = async (context: Context): Promise<Finding[]> => {
  const findings: Finding[] = calendarFindings(context)
  for (const post of allPosts(context)) {
    for await (const pointer of allWorkOf(post))
      findings.push(...pointerFindings(pointer, context), ...(await sayAgain(pointer, context)))
  }
  return findings
}

import type { Recorded } from '../../events/define-event.ts'
import type { Fact } from '../../events/index.ts'
import { kind } from '../../events/kind.ts'
import { unreachableAgencies } from '../domain/agency.ts'
import type { Context } from '../domain/aggregate.ts'
import type { Finding } from '../domain/audit-findings.ts'
import { alarmFindings, calendarFindings, lookBack, onItsWay } from '../domain/audit-findings.ts'
import { minutesBetween, plusMinutes } from '../domain/instant.ts'
import { troubledMails } from '../domain/mail.ts'
import { noticesOf } from '../domain/notices.ts'
import { requireEnv } from '../lambda/environment.ts'
import { mailOf } from '../mail/gather.ts'
import { sendMessages } from '../queue/send-messages.ts'
import { readHistorySince } from '../store/history.ts'
import type { Armed } from '../store/open-work.ts'
import { allArmed, itemsOfPeriod } from '../store/open-work.ts'

const isUntold = async (event: Recorded<Fact>, context: Context): Promise<boolean> => {
  const age = minutesBetween(event.at, context.now)
  if (age < onItsWay || age > lookBack) return false
  const gathered = await Promise.all(noticesOf(event).map((notice) => mailOf(notice, context)))
  return gathered.includes(undefined)
}

/** What was to be told about one item and is in no mail: it is said again, and the finding names it. */
const sayAgain = async ({ kind: which, id }: Armed, context: Context): Promise<Finding[]> => {
  const since = plusMinutes(context.now, -lookBack)
  const history = (await readHistorySince(kind.parse(which), id, since)) as Recorded<Fact>[]
  const untold: Recorded<Fact>[] = []
  for (const event of history) if (await isUntold(event, context)) untold.push(event)
  await sendMessages(
    requireEnv('NOTICES_QUEUE_URL'),
    untold.map((event) => JSON.stringify(event)),
  )
  return untold.map((event) => ({ what: 'untold', item: event.id }))
}

const changedLately = ({ kind: which, changed = '' }: Armed, { now }: Context): boolean =>
  which !== 'mail' && which !== 'premises' && changed !== '' && minutesBetween(changed, now) <= lookBack

/** Mails that nobody answered for, and posts that mail does not reach; an administrator must look. */
const listed = async (): Promise<Finding[]> => {
  const lists = { ...troubledMails, unreachable: unreachableAgencies }
  const found = await Promise.all(
    Object.entries(lists).map(async ([what, period]) => {
      const { items } = await itemsOfPeriod(period, mostListed)
      return items.map(({ kind: which, id }): Finding => ({ what: what as Finding['what'], item: `${which}#${id}` }))
    }),
  )
  return found.flat()
}

const mostListed = 50

/**
 * Walks everything that has an alarm, so its cost grows with what is open and not with what is stored: no alarm is long past, and whatever
 * was to be told in the last days is in a mail, or is said again. That work without an alarm cannot be written, the store sees to.
 * Returns what it found; nothing means all is well.
 */
export const auditWork = async (context: Context): Promise<Finding[]> => {
  const findings: Finding[] = [...calendarFindings(context), ...(await listed())]
  for await (const pointer of allArmed()) {
    findings.push(...alarmFindings(pointer, context))
    if (changedLately(pointer, context)) findings.push(...(await sayAgain(pointer, context)))
  }
  return findings
}

import type { Context } from '../domain/aggregate.ts'
import { DomainError } from '../domain/domain-error.ts'
import { mail, mailsTo, troubledMails } from '../domain/mail.ts'
import { namesIn } from '../domain/names.ts'
import { holesOf, openCounts, type ToldOf, toldOf } from '../domain/overview.ts'
import { showOf } from '../store/by-kind.ts'
import { directoryOfAll } from '../store/directory-of-all.ts'
import { loadMany } from '../store/load-many.ts'
import { allArmed, itemsOfPeriod, latestOfPeriod, type Pointer } from '../store/open-work.ts'

/** So many of the latest mails to a post are looked through: some two weeks of a busy supervisor's. */
const latestMails = 60
const mostListed = 50

const statusOf = async ({ kind, id }: ToldOf, context: Context): Promise<string | undefined> => {
  try {
    return (await showOf[kind](id, context)).state.status
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** What the acting post was told of lateness or asked to confirm, each with where the item stands now. */
const toldTo = async (context: Context): Promise<object[]> => {
  const pointers = await latestOfPeriod(mailsTo(context.by), latestMails)
  const mails = await loadMany(
    mail,
    pointers.map(({ id }) => id),
  )
  const told = toldOf([...mails.values()].map(({ state }) => state))
  return Promise.all(told.map(async (entry) => ({ ...entry, status: await statusOf(entry, context) })))
}

const troubled = async (): Promise<object> => {
  const counts = await Promise.all(
    Object.entries(troubledMails).map(async ([what, period]) => [what, (await itemsOfPeriod(period, mostListed)).items.length]),
  )
  return Object.fromEntries(counts)
}

const everything = async (context: Context): Promise<object> => {
  const open: Pointer[] = []
  for await (const pointer of allArmed()) open.push(pointer)
  const [directory, mails] = await Promise.all([directoryOfAll(context), troubled()])
  return { open: openCounts(open, context), holes: holesOf(directory, context), mails }
}

/**
 * What a supervisor sees: what he was told and asked, and, where his post keeps the overview, counts of what is open, the posts nobody can
 * be told through, and the mails that went astray.
 */
export const overview = async (context: Context): Promise<object> => {
  const keeps = context.programme.posts.overview.includes(context.by)
  const [told, rest] = await Promise.all([toldTo(context), keeps ? everything(context) : {}])
  const view = { now: context.now, told, ...rest }
  return { ...view, names: namesIn(view, context.programme) }
}

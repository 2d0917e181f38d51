import type { Context } from '../domain/aggregate.ts'
import { calendarFindings } from '../domain/audit-findings.ts'
import { deadline } from '../domain/deadline.ts'
import { askedAboutDeadline } from '../domain/deadline-acts.ts'
import { DomainError } from '../domain/domain-error.ts'
import { inspection } from '../domain/inspection.ts'
import { askedAboutInspection } from '../domain/inspection-acts.ts'
import { mail, mailsTo, troubledMails } from '../domain/mail.ts'
import { namesIn } from '../domain/names.ts'
import { holesOf, openCounts, postsUnder, type ToldOf, toldOf } from '../domain/overview.ts'
import { agencyOf } from '../domain/post.ts'
import { showOf } from '../store/by-kind.ts'
import { directoryOfAll } from '../store/directory-of-all.ts'
import { loadMany } from '../store/load-many.ts'
import { allOfPeriod, allOpen, itemsOfPeriod, latestOfPeriod, type Page, type Pointer } from '../store/open-work.ts'
import { show } from '../store/show.ts'
import { workOfPosts } from '../store/work-of-posts.ts'

/** So many of the latest mails to a post are looked through: some two weeks of a busy supervisor's. */
const latestMails = 60
const mostListed = 50
const atOnce = 500

interface Standing {
  readonly status: string
  /** Whether it waits for a yes or no of the acting post. */
  readonly waiting: boolean
}

const standingOf = async ({ kind, id }: ToldOf, context: Context): Promise<Standing> => {
  if (kind === 'deadline') {
    const { state } = await show(deadline, id, context)
    return { status: state.status, waiting: askedAboutDeadline(state, context.by) !== undefined }
  }
  if (kind === 'inspection') {
    const { state } = await show(inspection, id, context)
    return { status: state.status, waiting: askedAboutInspection(state, context.by) !== undefined }
  }
  return { status: (await showOf[kind](id, context)).state.status, waiting: false }
}

/** Where it stands now, as far as the post may still look. */
const visible = async (entry: ToldOf, context: Context): Promise<Partial<Standing>> => {
  try {
    return await standingOf(entry, context)
  } catch (error) {
    if (error instanceof DomainError) return { waiting: false }
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
  return Promise.all(told.map(async (entry) => ({ ...entry, ...(await visible(entry, context)) })))
}

const countOf = async (period: string): Promise<number> => {
  let count = 0
  for await (const _ of allOfPeriod(period)) count += 1
  return count
}

/** Mails of which a person must say that they may be left at that. */
const toBeClosed = async (period: string): Promise<object[]> => {
  const listed = await itemsOfPeriod(period, mostListed)
  const mails = await loadMany(
    mail,
    listed.items.map(({ id }) => id),
  )
  return [...mails.values()].map(({ state: { id, code, post } }) => ({ id, code, post }))
}

/** Mails that did not do their work: how many, to which posts nobody above could be told instead, and which nobody confirmed. */
const troubled = async (): Promise<object> => {
  const counted = Object.entries(troubledMails).map(async ([what, period]) => [what, await countOf(period)] as const)
  const [stranded, unconfirmed] = await Promise.all([toBeClosed(troubledMails.stranded), toBeClosed(troubledMails.unconfirmed)])
  return { mails: Object.fromEntries(await Promise.all(counted)), stranded, unconfirmed }
}

const everything = async (context: Context): Promise<object> => {
  const open: Pointer[] = []
  for await (const pointer of allOpen()) open.push(pointer)
  const [directory, mails] = await Promise.all([directoryOfAll(context), troubled()])
  const calendar = calendarFindings(context).map(({ item }) => ({ year: Number(item), confirmed: false }))
  return { open: openCounts(open, context), holes: holesOf(directory, context), ...mails, calendar }
}

/** What is open in the head's own agency. */
const ownAgency = async (context: Context): Promise<object> => {
  const posts = postsUnder(context.by, context.programme)
  if (posts.length === 0) return {}
  const open: Pointer[] = []
  let next: string | undefined
  do {
    const page: Page = await workOfPosts(posts, { fits: () => true }, atOnce, next)
    open.push(...page.items)
    next = page.next
  } while (next !== undefined)
  return { agency: { id: agencyOf(context.by), open: openCounts(open, context) } }
}

/**
 * What a supervisor sees: what he was told and asked; a head, counts of what is open in his agency; and who keeps the overview, counts of all
 * that is open, the posts nobody can be told through, the mails that went astray, and the year that has no calendar yet.
 */
export const overview = async (context: Context): Promise<object> => {
  const keeps = context.programme.posts.overview.includes(context.by)
  const [told, own, rest] = await Promise.all([toldTo(context), ownAgency(context), keeps ? everything(context) : {}])
  const view = { now: context.now, told, ...own, ...rest }
  return { ...view, names: namesIn(view, context.programme) }
}

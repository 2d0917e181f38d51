import type { Recorded } from '../../events/define-event.ts'
import type { Fact, FactNamed } from '../../events/index.ts'
import type { Kind } from '../../events/kind.ts'
import type { Instant } from './instant.ts'
import type { Post } from './post.ts'

/** Which letter tells a notice. */
export const templates = [
  'reminder',
  'courtesy',
  'escalation',
  'escalation-asked',
  'urgent',
  'contacts',
  'tip-off-new',
  'tip-off-conflict',
  'unfounded-proposed',
  'unfounded-refused',
  'message-left',
  'inspection-new',
  'inspection-reassigned',
  'inspection-extended',
  'inspection-withdrawn',
  'measure-recommended',
  'deadline-opened',
  'submission-received',
  'submission-accepted',
  'submission-returned',
  'deadline-extended',
  'deadline-waived',
  'inspection-planned',
  'dossier-opened',
  'dossier-moved',
  'dossier-closed',
  'dossier-extended',
  'seal-change-proposed',
  'seal-change-approved',
  'seal-change-dropped',
  'post-unreachable',
] as const

export type Template = (typeof templates)[number]

/** What a letter is filled with: ids, dates and counts. */
type NoticeFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * One thing that one post must be told. `key` follows from what happened and not from when it was processed, so the same thing is told once;
 * `above` are the posts that hear it, in this order, when this one cannot be reached. `apart` keeps it out of the post's ordinary mails.
 */
export interface Notice {
  readonly key: string
  readonly post: Post
  readonly above: readonly Post[]
  readonly template: Template
  readonly urgent: boolean
  readonly apart?: 'conflict' | undefined
  readonly at: Instant
  /** The mail time that belongs to `at`, by the calendar of that moment. */
  readonly tellAt?: Instant | undefined
  readonly subject: { readonly kind: Kind; readonly id: string; readonly code: string }
  readonly facts: NoticeFacts
  /** The posts below that could not be reached. */
  readonly via?: readonly Post[] | undefined
}

type Telling = Extract<Fact, { readonly data: { readonly tell: string[] } }>

/** How an event is told: by which letter, with which of its data, and whether it can lawfully happen to one item more than once. */
interface Told<F extends Telling> {
  readonly template: Template | ((data: F['data']) => Template)
  readonly facts: readonly (keyof F['data'] & string)[]
  readonly repeats?: true
  readonly urgent?: (data: F['data']) => boolean
}

const isUrgent = ({ route, signs }: FactNamed<'tip-off.logged'>['data']): boolean => route === 'urgent' || signs.length > 0

const loggedTemplate = (data: FactNamed<'tip-off.logged'>['data']): Template => {
  if (data.route === 'conflict') return 'tip-off-conflict'
  return isUrgent(data) ? 'urgent' : 'tip-off-new'
}

const always = () => true

/** Every event with posts to tell has its row here, or this file does not compile. */
const told: { readonly [F in Telling as F['type']]: Told<F> } = {
  'tip-off.logged': { template: loggedTemplate, facts: ['area', 'signs', 'due', 'channel'], urgent: isUrgent },
  'tip-off.turned-urgent': { template: 'urgent', facts: ['area', 'signs', 'due'], urgent: always },
  'tip-off.unfounded-proposed': { template: 'unfounded-proposed', facts: ['due'], repeats: true },
  'tip-off.unfounded-refused': { template: 'unfounded-refused', facts: ['due'], repeats: true },
  'tip-off.message-left': { template: 'message-left', facts: [], repeats: true },
  'inspection.opened': { template: 'inspection-new', facts: ['area', 'decideBy', 'inspectBy', 'recent'] },
  'inspection.reassigned': { template: 'inspection-reassigned', facts: [], repeats: true },
  'inspection.extended': { template: 'inspection-extended', facts: ['until'], repeats: true },
  'inspection.withdrawn': { template: 'inspection-withdrawn', facts: ['because'], repeats: true },
  'inspection.measure-recommended': { template: 'measure-recommended', facts: ['due'], repeats: true },
  'deadline.opened': { template: 'deadline-opened', facts: ['duty', 'of', 'owner', 'period', 'due', 'requested'] },
  'deadline.accepted': { template: 'submission-accepted', facts: ['duty', 'of', 'owner', 'period', 'dispatchBy'], repeats: true },
  'deadline.submitted': {
    template: 'submission-received',
    facts: ['duty', 'of', 'owner', 'period', 'acceptBy', 'late', 'workingDaysLate'],
    repeats: true,
  },
  'deadline.returned': { template: 'submission-returned', facts: ['duty', 'of', 'owner', 'period', 'until'], repeats: true },
  'deadline.extended': { template: 'deadline-extended', facts: ['duty', 'of', 'owner', 'period', 'until'], repeats: true },
  'deadline.waived': { template: 'deadline-waived', facts: ['duty', 'of', 'owner', 'period'], repeats: true },
  'inspection.planned': { template: 'inspection-planned', facts: ['area', 'premisesType', 'inspectBy'] },
  'dossier.opened': { template: 'dossier-opened', facts: ['workflow', 'agency', 'period', 'step', 'due'] },
  'dossier.moved': { template: 'dossier-moved', facts: ['workflow', 'agency', 'period', 'step', 'due'], repeats: true },
  'dossier.closed': { template: 'dossier-closed', facts: ['workflow', 'agency', 'period', 'step'] },
  'dossier.extended': { template: 'dossier-extended', facts: ['workflow', 'agency', 'period', 'step', 'until'], repeats: true },
  // At once: the one who opens seals today must hear of it before his address could be changed too.
  'agency.seal-change-proposed': { template: 'seal-change-proposed', facts: ['roles'], repeats: true, urgent: always },
  'agency.seal-change-approved': { template: 'seal-change-approved', facts: ['roles'], repeats: true, urgent: always },
  'agency.seal-change-dropped': { template: 'seal-change-dropped', facts: ['roles'], repeats: true, urgent: always },
  'agency.post-unreachable': { template: 'post-unreachable', facts: ['role', 'reason'], repeats: true },
}

const subjectOf = ({ kind, subject: id, code }: Recorded) => ({ kind, id, code })

const noticesFor = (
  event: Recorded,
  posts: readonly Post[],
  above: readonly Post[],
  rest: Pick<Notice, 'template' | 'urgent' | 'apart' | 'facts'> & { readonly what: string },
): Notice[] => {
  const { what, ...notice } = rest
  return [...new Set(posts)].map((post) => ({
    ...notice,
    key: `${event.kind}#${event.subject}/${what}/${post}`,
    post,
    above: above.filter((higher) => higher !== post),
    at: event.at,
    ...(event.tellAt ? { tellAt: event.tellAt } : {}),
    subject: subjectOf(event),
  }))
}

const pick = (data: object, names: readonly string[]): NoticeFacts =>
  Object.fromEntries(Object.entries(data).filter(([name, value]) => names.includes(name) && value !== undefined))

const ofTelling = (event: Recorded<Telling>): Notice[] => {
  const row = told[event.type] as Told<Telling>
  const { tell, above } = event.data
  const template = typeof row.template === 'function' ? row.template(event.data) : row.template
  return noticesFor(event, tell, above, {
    what: row.repeats ? `${event.type}@${event.seq}` : event.type,
    template,
    urgent: row.urgent?.(event.data) ?? false,
    ...(template === 'tip-off-conflict' ? { apart: 'conflict' } : {}),
    facts: pick(event.data, row.facts),
  })
}

/** A rung with the day it counts from: when the deadline moves, the same rung is another reason to be told. */
const rungOf = ({ rung, due, about }: { rung: string; due: Instant; about: { step?: string | undefined } }): string =>
  [about.step, `${rung}@${due}`].filter((part) => part !== undefined).join('/')

const aboutFacts = (
  { about, ...data }: FactNamed<'ladder.rang' | 'ladder.asked'>['data'],
  names: readonly string[],
): NoticeFacts => ({
  ...pick(data, ['rung', 'due', 'told', ...names]),
  ...pick(about, ['owner', 'duty', 'of', 'period', 'area', 'step', 'workflow']),
})

const rungTemplate = (kind: Kind, { act, urgent }: FactNamed<'ladder.rang'>['data']): Template => {
  if (urgent) return 'urgent'
  if (act === 'escalate') return 'escalation'
  if (act === 'courtesy') return 'courtesy'
  return kind === 'agency' ? 'contacts' : 'reminder'
}

const ofRung = (event: Recorded<FactNamed<'ladder.rang'>>): Notice[] =>
  noticesFor(event, event.data.to, event.data.above, {
    what: rungOf(event.data),
    template: rungTemplate(event.kind, event.data),
    urgent: event.data.urgent,
    ...(event.data.about.route === 'conflict' ? { apart: 'conflict' } : {}),
    facts: aboutFacts(event.data, ['act', 'next']),
  })

const ofQuestion = (event: Recorded<FactNamed<'ladder.asked'>>): Notice[] =>
  noticesFor(event, [event.data.of], event.data.above, {
    what: `ask/${rungOf(event.data)}`,
    template: 'escalation-asked',
    urgent: false,
    facts: aboutFacts(event.data, ['to']),
  })

/** The types of event that somebody must be told of. */
export const notifyingEvents: readonly string[] = [...Object.keys(told), 'ladder.rang', 'ladder.asked']

const mailing: ReadonlySet<string> = new Set([...notifyingEvents, 'mail.returned'])

/** Whether an event of this type puts something into a mail, so that the mail time of its moment must be noted with it. */
export const leadsToMail = (type: string): boolean => mailing.has(type)

const isTelling = (event: Recorded<Fact>): event is Recorded<Telling> => event.type in told

/** Whom an event must be told to, and as what; none for an event that is history only. */
export const noticesOf = (event: Recorded<Fact>): Notice[] => {
  if (event.type === 'ladder.rang') return ofRung(event)
  if (event.type === 'ladder.asked') return ofQuestion(event)
  return isTelling(event) ? ofTelling(event) : []
}

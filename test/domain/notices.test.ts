import { describe, expect, it } from 'vitest'
import type { Fact } from '../../events/index.ts'
import { eventTypes } from '../../events/index.ts'
import { routes } from '../../events/routes.ts'
import { noticesOf, notifyingEvents } from '../../shared/domain/notices.ts'
import { aLoggedTipOff, anEvent, aRung, at } from '../support/mails.ts'

const samples: Readonly<Record<string, unknown>> = { int: 1, boolean: false, object: {}, record: {} }

/** Data of an event type with posts wherever it has a list, and a plain value for everything else. */
const sampleOf = (shape: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      field.def.type === 'array' ? [`${name}.post`] : (samples[field.def.type] ?? `${name}.post`),
    ]),
  )

const speaking = eventTypes.filter(
  ({ data }) => ['tell', 'to', 'of'].some((field) => field in data.shape) && 'above' in data.shape,
)

/** Of these nobody need be told, each for its reason; whoever adds an event decides here, or gives it somebody to tell. */
const silent = {
  'it hands work on to another item, which tells of it': [
    'tip-off.accepted',
    'tip-off.answer-sought',
    'premises.inspection-requested',
    'premises.tip-off-joined',
    'inspection.opening-repeated',
    'inspection.answer-repeated',
    'inspection.join-refused',
    'dossier.visit-due',
    'inspection.tip-off-joined',
    'inspection.recorded',
    'inspection.concluded',
    'tip-off.linked',
    'tip-off.answered',
  ],
  'the one who did it is the one who had it to do, and who waits sees it on the item': [
    'tip-off.acknowledged',
    'tip-off.closed',
    'tip-off.question-asked',
    'tip-off.text-opened',
    'inspection.acknowledged',
    'inspection.decided',
    'inspection.violation-settled',
    'inspection.recommendation-answered',
    'inspection.settled',
    'deadline.explained',
    'dossier.marked',
    'dossier.visit-opened',
    'deadline.dispatched',
    'deadline.report-built',
    'ladder.declined',
    'agency.changed',
    'agency.contacts-confirmed',
    'agency.feed-made',
    'agency.feed-revoked',
  ],
  'a newer rung speaks for it': ['ladder.rung-skipped'],
  'it is the way of a mail, which the overview counts': [
    'mail.opened',
    'mail.due',
    'mail.sent',
    'mail.delivered',
    'mail.unconfirmed',
    'mail.returned',
    'mail.stranded',
    'mail.notices-left-out',
    'mail.closed-unsent',
    'mail.closed',
  ],
  'nothing is left that anybody could act on': ['tip-off.text-purged', 'premises.released', 'premises.forgotten'],
  'alarms are computed anew, and what rings then is told': [
    'calendar.changed',
    'programme.timing-changed',
    'programme.went-live',
  ],
}

describe('who must be told of what', () => {
  it.each(speaking.map((type) => [type.type, type] as const))('%s is told to the posts that it names', (name, { data }) => {
    const event = anEvent({ type: name, data: sampleOf(data.shape) } as Fact)
    const posts = noticesOf(event).map(({ post }) => post)
    expect(posts).toEqual([name === 'ladder.rang' ? 'to.post' : name === 'ladder.asked' ? 'of.post' : 'tell.post'])
  })

  it('every event that is told is on its way to the notices queue', () => {
    const routed = Object.entries(routes).filter(([, reactions = []]) => reactions.includes('notices'))
    expect(routed.map(([type]) => type).sort()).toEqual([...notifyingEvents].sort())
    expect(notifyingEvents).toHaveLength(speaking.length)
  })

  it('every event is told to somebody, or it stands among those of which nobody need be told', () => {
    const told: readonly string[] = notifyingEvents
    expect(
      eventTypes
        .map(({ type }) => type as string)
        .filter((type) => !told.includes(type))
        .sort(),
    ).toEqual(Object.values(silent).flat().sort())
  })

  it('nobody is told of what is history only', () => {
    expect(noticesOf(anEvent({ type: 'mail.sent', data: { attempt: 1 } }))).toEqual([])
  })

  it('the key is the rung and its deadline, however often and whenever the event is processed', () => {
    const [first] = noticesOf(aRung())
    const [again] = noticesOf(aRung({}, { seq: 9, at: at('2017-06-05 08:00') }))
    expect(first?.key).toBe('deadline#v-closing-report~health~2017-H1/open/r-14@2017-06-16T16:59:59.999Z/health.contact')
    expect(again?.key).toBe(first?.key)
  })

  it('another rung on the same day is another reason', () => {
    expect(noticesOf(aRung({ rung: 'r-7' }))[0]?.key).not.toBe(noticesOf(aRung())[0]?.key)
  })

  it('the same rung of a moved deadline is another reason', () => {
    expect(noticesOf(aRung({ due: at('2017-06-30 23:59:59.999') }))[0]?.key).not.toBe(noticesOf(aRung())[0]?.key)
  })

  it('what can lawfully happen twice is told twice', () => {
    const left = (seq: number) =>
      noticesOf(
        anEvent(
          { type: 'tip-off.message-left', data: { message: 'm', tell: ['dolisa.tip-desk'], above: [] } },
          { kind: 'tip-off', seq },
        ),
      )
    expect(left(4)[0]?.key).not.toBe(left(5)[0]?.key)
    expect(left(4)[0]?.key).toBe(left(4)[0]?.key)
  })

  it('two posts of one rung are told each, and neither stands above itself', () => {
    const told = noticesOf(
      aRung({ to: ['health.contact', 'health.division-head'], above: ['health.division-head', 'health.director'] }),
    )
    expect(told.map(({ post, above }) => [post, above])).toEqual([
      ['health.contact', ['health.division-head', 'health.director']],
      ['health.division-head', ['health.director']],
    ])
  })

  it('a notice carries ids, dates and counts, and neither a title that somebody wrote nor premises', () => {
    const written = { owner: 'health', title: 'written by an official', period: '2017-H1' }
    const facts = [...noticesOf(aRung({ about: written })), ...noticesOf(aLoggedTipOff({ premises: 'hash' }))].map(
      (notice) => notice.facts,
    )
    expect(JSON.stringify(facts)).not.toMatch(/written|hash/)
  })

  it('urgent tip-offs are told at once, and conflict ones apart from everything else', () => {
    expect(noticesOf(aLoggedTipOff())[0]).toMatchObject({ urgent: false, template: 'tip-off-new' })
    expect(noticesOf(aLoggedTipOff({ route: 'urgent', signs: ['child'] }))[0]).toMatchObject({ urgent: true, template: 'urgent' })
    expect(noticesOf(aLoggedTipOff({ route: 'conflict' }))[0]).toMatchObject({
      urgent: false,
      apart: 'conflict',
      template: 'tip-off-conflict',
    })
    expect(noticesOf(aLoggedTipOff({ route: 'conflict', signs: ['coercion'] }))[0]).toMatchObject({
      urgent: true,
      template: 'tip-off-conflict',
    })
  })

  it('a body that is only requested gets the polite letter', () => {
    expect(noticesOf(aRung({ act: 'courtesy' }))[0]?.template).toBe('courtesy')
  })
})

import { describe, expect, it } from 'vitest'
import { answerRung, restartLadder, skipBefore } from '../../shared/domain/ladder.ts'
import { chainAbove, postsAsked, postsTold, timesTold } from '../../shared/domain/ladder-posts.ts'
import type { Anchors, LadderState } from '../../shared/domain/ladder-state.ts'
import { ladderDueAt } from '../../shared/domain/ladder-timing.ts'
import { at, local } from '../support/contexts.ts'
import { aLadder, heard, hung, wakeAt, wakeUntil } from '../support/ladders.ts'
import { calendar } from '../support/programme.ts'

/** What a ladder of the programme says when it is woken on time, until a day. */
const saidBy = (id: string, anchors: Anchors, until: string): string[] => heard(wakeUntil(aLadder(id), anchors, at(until)).bells)

const dueOf = (ladder: LadderState, anchors: Anchors): string => local(ladderDueAt(ladder, anchors, calendar))

describe('the ladders of the programme, each rung on its working day', () => {
  it('an undecided inspection: the leader is reminded, then DOLISA’s director and the vice-chair are told', () => {
    expect(saidBy('decide', hung('2017-05-29 09:00', '2017-06-01 17:00'), '2017-06-30 00:00')).toEqual([
      '2017-05-31 08:00 r-1 team178-province.leader',
      '2017-06-01 08:00 r-0 team178-province.leader',
      '2017-06-02 08:00 o+1 team178-province.leader',
      '2017-06-02 08:00 e1 dolisa.director',
      '2017-06-06 08:00 e2 ppc.vice-chair',
      '2017-06-13 08:00 still-1 team178-province.leader',
      '2017-06-20 08:00 still-2 team178-province.leader',
      '2017-06-27 08:00 still-3 team178-province.leader',
    ])
  })

  it('an inspection of a district’s team: its own district first, the province last', () => {
    expect(saidBy('inspect-district', hung('2017-05-29 09:00', '2017-06-09 17:00'), '2017-06-17 00:00')).toEqual([
      '2017-06-07 08:00 r-2 team178-ham-yen.leader',
      '2017-06-09 08:00 r-0 team178-ham-yen.leader',
      '2017-06-12 08:00 o+1 team178-ham-yen.leader',
      '2017-06-12 08:00 e1 pc-ham-yen.division-head',
      '2017-06-14 08:00 e2 pc-ham-yen.vice-chair',
      '2017-06-16 08:00 e3 dolisa.director',
    ])
  })

  it('an unscreened tip-off: the desk, the leader, the director, the vice-chair', () => {
    expect(saidBy('screening', hung('2017-05-29 09:00', '2017-05-30 17:00'), '2017-06-07 00:00')).toEqual([
      '2017-05-30 08:00 r-0 dolisa.tip-desk',
      '2017-05-31 08:00 o+1 dolisa.tip-desk',
      '2017-05-31 08:00 e1 team178-province.leader',
      '2017-06-01 08:00 e2 dolisa.director',
      '2017-06-06 08:00 e3 ppc.vice-chair',
    ])
  })

  it('an urgent tip-off: after 30, 60 and 120 minutes, at night and on a Sunday, then every hour', () => {
    expect(saidBy('urgent', hung('2017-06-03 23:50', '2017-06-04 00:20'), '2017-06-04 04:00')).toEqual([
      '2017-06-04 00:20 e1 police.duty-second',
      '2017-06-04 00:50 e2 police.duty-commander',
      '2017-06-04 01:50 e3 police.duty-director ppc.duty',
      '2017-06-04 02:50 still-1 police.duty-director',
      '2017-06-04 03:50 still-2 police.duty-director',
    ])
  })

  it('a conflict of interest: nobody but the inspectorate', () => {
    expect(saidBy('conflict', hung('2017-06-02 16:00', '2017-06-05 17:00'), '2017-06-16 00:00')).toEqual([
      '2017-06-05 08:00 r-0 inspectorate.contact',
      '2017-06-06 08:00 o+1 inspectorate.contact',
      '2017-06-06 08:00 e1 inspectorate.deputy-chief',
      '2017-06-08 08:00 e2 inspectorate.chief',
      '2017-06-15 08:00 still-1 inspectorate.contact',
    ])
  })

  it('a department’s report: reminders before, the head, DOLISA’s director, and a question before the vice-chair is told', () => {
    expect(saidBy('report-department', hung('2017-05-02 00:30', '2017-06-16 23:59'), '2017-07-01 00:00')).toEqual([
      '2017-06-02 08:00 r-14 health.contact',
      '2017-06-09 08:00 r-7 health.contact',
      '2017-06-13 08:00 r-3 health.contact',
      '2017-06-15 08:00 r-1 health.contact',
      '2017-06-16 08:00 r-0 health.contact',
      '2017-06-19 08:00 o+1 health.contact health.division-head',
      '2017-06-21 08:00 o+3 health.contact',
      '2017-06-21 08:00 e1 health.director',
      '2017-06-23 08:00 o+5 health.contact',
      '2017-06-23 08:00 e2 dolisa.director',
      '2017-06-30 08:00 e3 asks dolisa.director',
    ])
  })

  it('a commune’s report stays in its district', () => {
    expect(saidBy('report-commune', hung('2017-05-02 00:30', '2017-06-13 23:59'), '2017-06-28 00:00').slice(5)).toEqual([
      '2017-06-14 08:00 o+1 pc-phan-thiet.contact',
      '2017-06-16 08:00 o+3 pc-phan-thiet.contact',
      '2017-06-16 08:00 e1 pc-phan-thiet.vice-chair',
      '2017-06-20 08:00 o+5 pc-phan-thiet.contact',
      '2017-06-20 08:00 e2 pc-tuyen-quang-city.division-head',
      '2017-06-27 08:00 e3 pc-tuyen-quang-city.vice-chair',
    ])
  })

  it('a body that is only requested: courtesy to itself, a word to the coordinator, then quiet', () => {
    const { bells } = wakeUntil(aLadder('requested'), hung('2017-05-02 00:30', '2017-06-16 23:59'), at('2018-06-16 00:00'))
    expect(heard(bells)).toEqual([
      '2017-06-02 08:00 c-14 court.contact',
      '2017-06-09 08:00 c-7 court.contact',
      '2017-06-13 08:00 c-3 court.contact',
      '2017-06-15 08:00 c-1 court.contact',
      '2017-06-16 08:00 c-0 court.contact',
      '2017-06-21 08:00 c+3 court.contact',
      '2017-06-23 08:00 c+5 dolisa.social-evils-head',
    ])
    expect(bells.every(({ fact }) => fact.type === 'skipped' || (fact.type === 'rang' && fact.act === 'courtesy'))).toBe(true)
  })

  it('a quarter plan: the director when the quarter begins, the approving vice-chair a week later', () => {
    expect(saidBy('quarter-plan', hung('2017-05-02 00:30', '2017-06-16 23:59'), '2017-07-11 00:00').slice(-3)).toEqual(
      ['2017-07-03 08:00 e1 dolisa.director', '2017-07-10 08:00 e2 ppc.vice-chair'].flatMap((line, index) =>
        index === 0 ? ['2017-06-23 08:00 o+5 team178-province.leader', line] : [line],
      ),
    )
  })

  it('a recommendation to a peer: the body and the leader, then a question for each step upwards', () => {
    expect(saidBy('recommendation', hung('2017-05-29 09:00', '2017-06-19 17:00'), '2017-06-30 00:00')).toEqual([
      '2017-06-14 08:00 r-3 culture.contact',
      '2017-06-19 08:00 r-0 culture.contact',
      '2017-06-20 08:00 o+1 culture.contact team178-province.leader',
      '2017-06-22 08:00 e1 asks dolisa.director',
      '2017-06-29 08:00 e2 asks dolisa.director',
    ])
  })
})

describe('on days off', () => {
  it('reminders come earlier and escalations later', () => {
    const aroundTet = hung('2017-01-12 09:00', '2017-01-28 23:59')
    expect(saidBy('report-department', aroundTet, '2017-02-07 00:00')).toEqual([
      '2017-01-13 08:00 r-14 health.contact',
      '2017-01-20 08:00 r-7 health.contact',
      '2017-01-25 08:00 r-0 health.contact',
      '2017-02-02 08:00 o+1 health.contact health.division-head',
      '2017-02-06 08:00 o+3 health.contact',
      '2017-02-06 08:00 e1 health.director',
    ])
  })

  it('the day’s own reminder of a deadline that was moved to a Saturday comes on the Friday', () => {
    expect(saidBy('decide', hung('2017-05-29 09:00', '2017-06-10 17:00'), '2017-06-13 00:00').slice(-3)).toEqual([
      '2017-06-09 08:00 r-0 team178-province.leader',
      '2017-06-12 08:00 o+1 team178-province.leader',
      '2017-06-12 08:00 e1 dolisa.director',
    ])
  })
})

describe('after an outage', () => {
  const anchors = hung('2017-05-02 00:30', '2017-06-16 23:59')
  const { ladder, bells } = wakeAt(aLadder('report-department'), anchors, [at('2017-06-28 10:00')])

  it('only the newest reminder speaks, beside the first escalation', () => {
    expect(heard(bells)).toEqual(['2017-06-28 10:00 o+5 health.contact', '2017-06-28 10:00 e1 health.director'])
  })

  it('the reminders that were missed are recorded with the moment at which they were due', () => {
    const skipped = bells.flatMap(({ fact }) => (fact.type === 'skipped' ? [`${fact.rung} ${local(fact.because)}`] : []))
    expect(skipped).toEqual([
      'r-14 2017-06-02 08:00',
      'r-7 2017-06-09 08:00',
      'r-3 2017-06-13 08:00',
      'r-1 2017-06-15 08:00',
      'r-0 2017-06-16 08:00',
      'o+1 2017-06-19 08:00',
      'o+3 2017-06-21 08:00',
    ])
  })

  it('no escalation is skipped, and each waits its gap after the one before really rang', () => {
    expect(heard(wakeUntil(ladder, anchors, at('2017-07-08 00:00')).bells)).toEqual([
      '2017-06-30 08:00 e2 dolisa.director',
      '2017-07-07 08:00 e3 asks dolisa.director',
    ])
  })

  it('an urgent one climbs at its own pace from the first that rang', () => {
    const urgent = hung('2017-06-03 23:50', '2017-06-04 00:20')
    const late = wakeAt(aLadder('urgent'), urgent, [at('2017-06-04 06:00')])
    expect(heard(late.bells)).toEqual(['2017-06-04 06:00 e1 police.duty-second'])
    expect(heard(wakeUntil(late.ladder, urgent, at('2017-06-04 08:00')).bells)).toEqual([
      '2017-06-04 06:30 e2 police.duty-commander',
      '2017-06-04 07:30 e3 police.duty-director ppc.duty',
    ])
  })

  it('of a few minutes nothing moves', () => {
    const decide = hung('2017-05-29 09:00', '2017-06-01 17:00')
    const late = wakeAt(aLadder('decide'), decide, [at('2017-06-02 08:05')])
    expect(heard(wakeUntil(late.ladder, decide, at('2017-06-06 12:00')).bells)).toEqual(['2017-06-06 08:00 e2 ppc.vice-chair'])
  })

  it('an escalation counted from the opening waits for one counted from the due day, too', () => {
    const mixed: LadderState = {
      ...aLadder('decide'),
      rungs: [
        { id: 'e1', anchor: 'opened', offset: { workingDays: 6 }, act: 'escalate', to: ['dolisa.director'] },
        { id: 'e2', anchor: 'due', offset: { workingDays: 5 }, act: 'escalate', to: ['ppc.vice-chair'] },
      ],
    }
    const decide = hung('2017-05-29 09:00', '2017-06-01 17:00')
    const late = wakeAt(mixed, decide, [at('2017-06-20 10:00')])
    expect(heard(late.bells)).toEqual(['2017-06-20 10:00 e1 dolisa.director'])
    expect(dueOf(late.ladder, decide)).toBe('2017-06-22 08:00')
  })
})

describe('after the last rung', () => {
  const decide = hung('2017-05-29 09:00', '2017-06-01 17:00')
  const { ladder, bells } = wakeUntil(aLadder('decide'), decide, at('2018-12-31 00:00'))
  const recurring = bells.filter(({ fact }) => fact.rung.startsWith('still-'))

  it('the standing notice comes every five working days, at most six times', () => {
    expect(heard(recurring).map((line) => line.slice(0, 26))).toEqual([
      '2017-06-13 08:00 still-1 t',
      '2017-06-20 08:00 still-2 t',
      '2017-06-27 08:00 still-3 t',
      '2017-07-04 08:00 still-4 t',
      '2017-07-11 08:00 still-5 t',
      '2017-07-18 08:00 still-6 t',
    ])
  })

  it('the item stays awake in silence, and its record does not grow for it', () => {
    expect(recurring.length).toBeGreaterThan(60)
    expect(recurring.slice(6).every(({ fact }) => fact.type === 'skipped')).toBe(true)
    expect(new Set(recurring.map(({ fact }) => fact.rung)).size).toBe(recurring.length)
    expect(ladder.rang.length).toBeLessThan(15)
    expect(dueOf(ladder, decide) > '2018-12-31').toBe(true)
  })

  it('nothing recurs before the day itself has passed, however early the last rung was', () => {
    const early: LadderState = { ...aLadder('decide'), rungs: aLadder('decide').rungs.slice(0, 1) }
    expect(heard(wakeUntil(early, decide, at('2017-06-09 00:00')).bells)).toEqual([
      '2017-05-31 08:00 r-1 team178-province.leader',
      '2017-06-08 08:00 still-1 team178-province.leader',
    ])
  })
})

describe('when the deadline moves', () => {
  const decide = hung('2017-05-29 09:00', '2017-06-01 17:00')
  const moved = { ...decide, due: at('2017-06-15 17:00') }
  const before = wakeUntil(aLadder('decide'), decide, at('2017-07-31 00:00')).ladder
  const restarted = restartLadder(before)

  it('every rung rings again from the new one, the standing notices too', () => {
    const again = heard(wakeUntil(restarted, moved, at('2017-08-31 00:00')).bells)
    expect(again.slice(0, 6)).toEqual([
      '2017-06-14 08:00 r-1 team178-province.leader',
      '2017-06-15 08:00 r-0 team178-province.leader',
      '2017-06-16 08:00 o+1 team178-province.leader',
      '2017-06-16 08:00 e1 dolisa.director',
      '2017-06-20 08:00 e2 ppc.vice-chair',
      '2017-06-27 08:00 still-1 team178-province.leader',
    ])
    expect(again.filter((line) => line.includes('still-'))).toHaveLength(6)
  })

  it('what rang before stays on record: who was told remains told, and is counted', () => {
    expect(postsTold(restarted)).toEqual(postsTold(before))
    expect(timesTold(restarted)).toBe(11)
  })

  it('what lies before the start is passed over and never escalates', () => {
    const started = skipBefore(aLadder('decide'), decide, at('2017-06-05 09:00'), calendar)
    expect(heard(wakeUntil(started, decide, at('2017-06-12 00:00')).bells)).toEqual(['2017-06-07 08:00 e2 ppc.vice-chair'])
    expect(postsTold(started)).toEqual([])
  })
})

describe('an escalation between peers', () => {
  const anchors = hung('2017-05-29 09:00', '2017-06-19 17:00')
  const asked = wakeUntil(aLadder('recommendation'), anchors, at('2017-06-22 12:00')).ladder

  it('tells nobody until the post that is asked confirms it', () => {
    expect(postsAsked(asked)).toEqual(['dolisa.director'])
    expect(postsTold(asked)).not.toContain('culture.director')
    const answered = answerRung(asked, 'e1', 'rang', 'dolisa.director', at('2017-06-22 14:00'))
    expect(answered?.entry).toMatchObject({ id: 'e1', act: 'escalate', to: ['culture.director'] })
    expect(answered?.above).toEqual(['ppc.vice-chair', 'ppc.office'])
    expect(postsTold(answered?.ladder ?? asked)).toContain('culture.director')
  })

  it('is answered once: a second answer, or one to a rung that asked nothing, counts for nothing', () => {
    const declined = answerRung(asked, 'e1', 'declined', 'dolisa.director', at('2017-06-22 14:00'))?.ladder ?? asked
    expect(answerRung(declined, 'e1', 'rang', 'dolisa.director', at('2017-06-22 15:00'))).toBeUndefined()
    expect(answerRung(asked, 'e2', 'rang', 'dolisa.director', at('2017-06-22 15:00'))).toBeUndefined()
    expect(answerRung(asked, 'r-3', 'rang', 'dolisa.director', at('2017-06-22 15:00'))).toBeUndefined()
    expect(answerRung(asked, 'e9', 'rang', 'dolisa.director', at('2017-06-22 15:00'))).toBeUndefined()
    expect(postsAsked(declined)).toEqual([])
    expect(postsTold(declined)).not.toContain('culture.director')
  })

  it('that was confirmed late gives the post its time before the next is asked', () => {
    const late = answerRung(asked, 'e1', 'rang', 'dolisa.director', at('2017-06-28 10:00'))?.ladder ?? asked
    expect(dueOf(late, anchors)).toBe('2017-07-05 08:00')
  })

  it('that was asked late and declined leaves its gap all the same', () => {
    const outage = wakeAt(aLadder('recommendation'), anchors, [at('2017-07-20 10:00')]).ladder
    const declined = answerRung(outage, 'e1', 'declined', 'dolisa.director', at('2017-07-20 11:00'))?.ladder ?? outage
    expect(dueOf(declined, anchors)).toBe('2017-07-27 08:00')
  })

  it('of a post to itself needs no question', () => {
    const own: LadderState = {
      ...aLadder('recommendation'),
      rungs: [
        {
          id: 'e1',
          anchor: 'due',
          offset: { workingDays: 3 },
          act: 'escalate',
          to: ['dolisa.director'],
          confirm: 'dolisa.director',
        },
      ],
    }
    expect(heard(wakeUntil(own, anchors, at('2017-06-23 00:00')).bells)).toEqual(['2017-06-22 08:00 e1 dolisa.director'])
  })
})

describe('whom a notice goes to when its post cannot be reached', () => {
  const { chain } = aLadder('decide')

  it('is the posts above it in the chain, the fallback last', () => {
    expect(chainAbove(chain, ['team178-province.leader'])).toEqual(['dolisa.director', 'ppc.vice-chair', 'ppc.office'])
    expect(chainAbove(chain, ['ppc.vice-chair'])).toEqual(['ppc.office'])
  })

  it('is counted from the highest of several', () => {
    expect(chainAbove(chain, ['team178-province.leader', 'dolisa.director'])).toEqual(['ppc.vice-chair', 'ppc.office'])
  })

  it('is the whole chain for a post outside it, and nobody above its end', () => {
    expect(chainAbove(chain, ['health.contact'])).toEqual(chain)
    expect(chainAbove(chain, ['ppc.office'])).toEqual([])
  })
})

describe('who was told', () => {
  it('is each post to which a rung or a standing notice spoke', () => {
    const anchors = hung('2017-05-02 00:30', '2017-06-16 23:59')
    const told = (until: string) => [...new Set(postsTold(wakeUntil(aLadder('contacts'), anchors, at(until)).ladder))]
    expect(told('2017-06-20 00:00')).toEqual(['health.contact'])
    expect(told('2017-07-08 00:00')).toEqual(['health.contact', 'health.director'])
    expect(told('2017-07-31 00:00')).toEqual(['health.contact', 'health.director', 'dolisa.social-evils-head'])
  })
})

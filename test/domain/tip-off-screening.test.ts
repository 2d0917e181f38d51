import { describe, expect, it } from 'vitest'
import { at } from '../support/contexts.ts'
import {
  aConflict,
  accept,
  anUrgent,
  aProposed,
  aTipOff,
  byDesk,
  dueAt,
  given,
  having,
  heard,
  inStatus,
  unfounded,
  wakeUntil,
} from '../support/tip-offs.ts'

const second = { by: 'dolisa.deputy-director', now: '2017-05-30 10:00' } as const
const urgent = (...signs: string[]) => ({ type: 'screen', outcome: 'urgent', reason: 'words-4', signs }) as const

describe('the desk accepts', () => {
  it('with a reason, and sends it to its premises', () => {
    given(aTipOff())
      .when(accept, byDesk)
      .becomes({ status: 'accepted', reason: 'words-1' })
      .says({ type: 'tip-off.accepted', data: { premises: 'place-1', category: 'prostitution-suspected', area: 'phan-thiet' } })
  })

  it('as being about premises that are known under another description', () => {
    given(aTipOff())
      .when({ ...accept, sameAs: 'place-7' }, byDesk)
      .becomes({ premises: 'place-7' })
      .says({ type: 'tip-off.accepted', data: { premises: 'place-7' } })
  })
})

describe('the desk finds no ground', () => {
  it('which counts only when a second post agrees, by the end of the next working day', () => {
    given(aTipOff())
      .when(unfounded, byDesk)
      .becomes({ status: 'unfounded-proposed', proposedBy: 'dolisa.tip-desk', due: at('2017-05-30 17:00') })
      .says({
        type: 'tip-off.unfounded-proposed',
        data: {
          confirmer: 'dolisa.deputy-director',
          tell: ['dolisa.deputy-director'],
          above: ['team178-province.deputy', 'team178-province.leader', 'dolisa.director', 'ppc.vice-chair', 'ppc.office'],
        },
      })
    given(aProposed())
      .when({ type: 'confirm-unfounded', agree: true }, second)
      .becomes({ status: 'closed', outcome: 'unfounded' })
      .says('tip-off.closed')
  })

  it('which the post that proposed it cannot confirm itself', () => {
    given(aProposed()).refuses({ type: 'confirm-unfounded', agree: true }, byDesk).because('second-post')
    given(aProposed()).refuses({ type: 'confirm-unfounded', agree: false }, byDesk).because('second-post')
  })

  it('which goes back to the desk with a new limit when the second post refuses', () => {
    const back = given(aProposed())
      .when({ type: 'confirm-unfounded', agree: false }, second)
      .becomes({ status: 'logged', desk: 'dolisa.tip-desk', due: at('2017-05-31 17:00') })
      .says({
        type: 'tip-off.unfounded-refused',
        data: { desk: 'dolisa.tip-desk', tell: ['dolisa.tip-desk'], due: at('2017-05-31 17:00') },
      })
    expect(back.state).not.toHaveProperty('proposedBy')
    expect(heard(wakeUntil(back.state, '2017-06-15 00:00').facts)).toEqual([
      'r-0 dolisa.tip-desk',
      'o+1 dolisa.tip-desk',
      'e1 team178-province.leader',
      'e2 dolisa.director',
      'e3 ppc.vice-chair',
      'still-1 dolisa.tip-desk',
    ])
    given(back.state).when(accept, byDesk).becomes({ status: 'accepted' })
  })

  it('and whoever has it is reminded, not the one who waits', () => {
    const { facts } = wakeUntil(aProposed(), '2017-06-14 00:00')
    expect(heard(facts)).toEqual([
      'r-0 dolisa.deputy-director',
      'o+1 dolisa.deputy-director',
      'e1 team178-province.leader',
      'e2 dolisa.director',
      'e3 ppc.vice-chair',
      'still-1 dolisa.deputy-director',
    ])
  })

  it('and nobody is escalated to himself or to a post below him', () => {
    const conflict = having(aConflict(), [unfounded, { by: 'inspectorate.contact', now: '2017-05-29 10:00' }])
    expect(heard(wakeUntil(conflict, '2017-06-03 00:00').facts)).toEqual([
      'r-0 inspectorate.deputy-chief',
      'o+1 inspectorate.deputy-chief',
      'e2 inspectorate.chief',
    ])
    const police = having(anUrgent(), [unfounded, { by: 'police.duty', now: '2017-05-29 10:00' }])
    expect(heard(wakeUntil(police, '2017-05-29 12:30').facts)).toEqual(['e3 police.duty-director', 'e3 ppc.duty'])
  })

  it('and every post hears again when it comes back to the desk of an urgent one', () => {
    const back = having(
      anUrgent(),
      [unfounded, { by: 'police.duty', now: '2017-05-29 10:00' }],
      [
        { type: 'confirm-unfounded', agree: false },
        { by: 'police.duty-commander', now: '2017-05-29 10:10' },
      ],
    )
    expect(inStatus(back, 'notified').desk).toBe('police.duty')
    expect(heard(wakeUntil(back, '2017-05-29 12:30').facts)).toEqual([
      'e1 police.duty-second',
      'e2 police.duty-commander',
      'e3 police.duty-director',
      'e3 ppc.duty',
    ])
  })

  it('and no step that was shown is shown again', () => {
    const back = having(aProposed(), [{ type: 'confirm-unfounded', agree: false }, second])
    const again = having(back, [unfounded, { ...byDesk, now: '2017-05-31 10:00' }])
    expect(again.steps).toEqual([
      { status: 'received', on: '2017-05-29' },
      { status: 'considered', on: '2017-05-29' },
    ])
  })
})

describe('the desk sends it elsewhere', () => {
  it('as out of scope, which ends it', () => {
    given(aTipOff())
      .when({ type: 'screen', outcome: 'out-of-scope', reason: 'words-5' }, byDesk)
      .becomes({ status: 'closed', outcome: 'out-of-scope', purgeAt: at('2017-08-27 10:00') })
      .says({ type: 'tip-off.closed', data: { outcome: 'out-of-scope' } })
  })

  it('to a body that the programme lists, which shows that it was passed on', () => {
    given(aTipOff())
      .when({ type: 'screen', outcome: 'forward', reason: 'words-6', forwardTo: 'tax' }, byDesk)
      .becomes({
        status: 'closed',
        outcome: 'forwarded',
        forwardedTo: 'tax',
        steps: [{ status: 'received' }, { status: 'passed-on' }, { status: 'ended' }],
      })
      .says({ type: 'tip-off.closed', data: { outcome: 'forwarded', forwardedTo: 'tax' } })
  })

  it('and nowhere else', () => {
    given(aTipOff())
      .refuses({ type: 'screen', outcome: 'forward', reason: 'words-6', forwardTo: 'a newspaper' })
      .because('unknown-value')
    given(aTipOff()).refuses({ type: 'screen', outcome: 'forward', reason: 'words-6' }).because('unknown-value')
  })
})

describe('the desk sees that it is urgent', () => {
  it('and it goes to the urgent posts at once, out of sight of the ordinary ones', () => {
    const turned = given(aTipOff())
      .when(urgent('child'), byDesk)
      .becomes({
        status: 'notified',
        route: 'urgent',
        desk: 'police.duty',
        signs: ['child'],
        also: ['pc-phan-thiet.chair'],
        due: at('2017-05-29 10:30'),
      })
      .says({
        type: 'tip-off.turned-urgent',
        data: { desk: 'police.duty', tell: ['police.duty', 'pc-phan-thiet.chair'], signs: ['child'] },
      })
    expect(turned.state).not.toHaveProperty('premises')
    expect(dueAt(turned.state)).toBe(at('2017-05-29 10:30'))
    expect(turned.state.loggedAt).toBe(at('2017-05-29 09:00'))
  })

  it('by a sign that the programme has', () => {
    given(aTipOff()).refuses(urgent()).because('sign-missing')
    given(aTipOff()).refuses(urgent('a woman called Lan')).because('unknown-value')
  })

  it('while a conflict of interest stays where it is', () => {
    given(aConflict())
      .when(urgent('child'), { by: 'inspectorate.contact' })
      .becomes({ route: 'conflict', desk: 'inspectorate.contact', also: [], signs: ['child'] })
      .says({ type: 'tip-off.turned-urgent', data: { tell: ['inspectorate.contact'] } })
  })

  it('only once: to say it again is refused and starts no clock anew', () => {
    for (const state of [anUrgent(), having(aTipOff(), [urgent('child'), byDesk]), having(anUrgent(), [{ type: 'acknowledge' }])])
      given(state).refuses(urgent('child'), { by: 'police.duty', now: '2017-05-29 10:20' }).because('already-urgent')
  })

  it('and that a child is concerned, too: the commune’s chair is told, and no clock moves back', () => {
    const trafficking = anUrgent({ category: 'trafficking' })
    const child = given(trafficking)
      .when(urgent('child'), { by: 'police.duty', now: '2017-05-29 09:20' })
      .becomes({ status: 'notified', signs: ['trafficking', 'child'], also: ['pc-phan-thiet.chair'] })
      .says({
        type: 'tip-off.turned-urgent',
        data: { tell: ['police.duty', 'pc-phan-thiet.chair'], due: at('2017-05-29 09:30') },
      })
    expect(dueAt(child.state)).toBe(dueAt(trafficking))
    const acknowledged = having(trafficking, [{ type: 'acknowledge' }, { now: '2017-05-29 09:10' }])
    given(acknowledged)
      .when(urgent('child'), { by: 'police.duty', now: '2017-05-29 11:00' })
      .becomes({ status: 'acknowledged', due: at('2017-05-29 21:10') })
  })
})
